"""Everything that draws on a page."""
