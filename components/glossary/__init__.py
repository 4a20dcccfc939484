"""The room of the subject glossary."""
