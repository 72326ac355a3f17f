"""The Rasa world: Python 3.10, internal network only. Nothing outside this folder is imported here."""
