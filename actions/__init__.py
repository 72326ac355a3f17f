"""The action server: one action a file, slots → use case → events. Only Rasa may call it."""
