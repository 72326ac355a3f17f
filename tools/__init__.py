"""What makes the six verbs of the Makefile work. Nothing here is imported by the product."""
