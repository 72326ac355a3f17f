"""Use cases, one a file: open the unit of work, load, ask the domain, commit."""
