"""The room of the subject page."""
