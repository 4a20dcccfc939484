"""What is known: content files, the loader that checks them, and the questions one can put to the catalogue."""
