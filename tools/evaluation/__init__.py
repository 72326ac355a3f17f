"""`make evaluate`: how well Sira understands a file of messages (format: CONTRIBUTING.md)."""
