"""Words the rules share: SMS spellings, people, moments and places, one subject a file."""
