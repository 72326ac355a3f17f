"""Framework-free rules of the house: pure values and functions on the standard library."""
