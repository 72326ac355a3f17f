"""Pure functions that the components call; tested without Rasa."""
