"""The one process that faces people and staff: channels, public API, console, dispatcher."""
