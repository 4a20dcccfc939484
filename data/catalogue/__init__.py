"""The room of the subject catalogue."""
