"""`make bench`: Sira beside its peers on one machine: what they understand, how fast they answer, what they need (CONTRIBUTING.md, "Bench")."""
