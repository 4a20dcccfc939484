"""The room of the subject handout."""
