"""The room of the subject medicines."""
