"""The room of the subject table."""
