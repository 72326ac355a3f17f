"""What connects the core to the outside: SQL, files, Rasa, clocks, keys."""
