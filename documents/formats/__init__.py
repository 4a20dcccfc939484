"""The room of the subject formats."""
