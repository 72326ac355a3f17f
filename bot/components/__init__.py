"""NLU graph components, one a file."""
