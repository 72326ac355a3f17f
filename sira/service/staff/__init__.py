"""What hotline staff can do: one use case a file. Each asks sira/service/access.py first and leaves an event behind."""
