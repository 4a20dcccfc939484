"""What sets types and kinds apart."""
