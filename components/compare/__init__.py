"""The room of the subject compare."""
