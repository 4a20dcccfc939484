"""The room of the subject talk."""
