"""The tray at the bottom edge: what is chosen to compare, and the sheet."""
