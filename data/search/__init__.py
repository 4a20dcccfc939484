"""The room of the subject search."""
