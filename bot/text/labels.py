"""The one label whose name Rasa keeps for itself: `back` would rewind the tracker, so its intent is called `go_back` inside."""

_INSIDE = {"go_back": "back"}


def label_of(intent: str) -> str:
    """The taxonomy's label of a Rasa intent."""
    return _INSIDE.get(intent, intent)
