"""The room of the subject news."""
