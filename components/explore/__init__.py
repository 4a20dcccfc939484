"""The room of the subject explore."""
