"""The room of the subject organisation."""
