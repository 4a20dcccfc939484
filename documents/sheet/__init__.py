"""The room of the subject sheet."""
