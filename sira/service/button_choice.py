"""What a verified button means to Rasa: an intent, never a slot."""

from __future__ import annotations


def button_choice(value: str | None) -> dict[str, str] | None:
    """The choice that Rasa is told; None when no button was pressed (`value` is None)."""
    if value is None:
        return None
    if value.startswith("answer:"):
        return {"intent": value.removeprefix("answer:")}
    if value == "do:referral":
        return {"intent": "request_referral"}
    if value == "do:stop":
        return {"intent": "stop"}
    if value.startswith("field:"):
        field, _, rest = value.removeprefix("field:").partition("=")
        choice, _, report = rest.rpartition("@")
        return {"intent": "choose", "field": field, "choice": choice, "report": report}
    return {"intent": "menu"}
