"""
Conversation tests in Rasa's own test format: tests/stories/<behaviour>/test_*.yml.

Each message is followed by the actions that it must cause. `intent` is checked where it is written; in a form it often is not, for there the question
decides what words mean. What Sira says is, for `utter_…`, what domain.yml states; what a form or an action of our own says stands in a `bot` line:

    - user: |
        peut-être
    - action: referral_form
    - bot: "ask: consent, retry: true"

A message `/choose{"field": "consent", "choice": "yes"}` or `/request_referral` with the intent of that name is a pressed button; without one it
is typed. A story's metadata: `language` (of the conversation, French if not stated), `alert_level` (what the gateway's danger rules said),
`referrals` (how many are recorded in the end; none if not stated), `ends_in` (the language of the conversation in the end).
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional

import yaml

ROOT = Path(__file__).resolve().parents[3]
STORIES = ROOT / "tests" / "stories"
_BUTTON = re.compile(r"/(?P<intent>[a-z_.]+)(?P<entities>\{.*\})?")


@dataclass
class Turn:
    """One message, or one button, and what must come of it."""

    text: Optional[str]
    choice: Optional[Dict[str, str]]
    intent: Optional[str]
    actions: List[str] = field(default_factory=list)
    outputs: List[Dict[str, Any]] = field(default_factory=list)


@dataclass
class Story:
    """`name` tells the promise."""

    name: str
    where: str
    turns: List[Turn]
    language: str = "fr"
    alert_level: Optional[str] = None
    referrals: int = 0
    ends_in: Optional[str] = None


def stories() -> Iterator[Story]:
    """Every story, in the order of the files."""
    says = responses()
    for file in sorted(STORIES.rglob("test_*.yml")):
        for written in yaml.safe_load(file.read_text(encoding="utf-8"))["stories"]:
            turns = turns_of(written["steps"], says)
            yield Story(written["story"], f"{file.parent.name}/{file.stem}", turns, **written.get("metadata", {}))


def responses() -> Dict[str, Dict[str, Any]]:
    """What each `utter_…` of the domain says."""
    domain = yaml.load((ROOT / "domain.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {name: variants[-1]["custom"] for name, variants in domain["responses"].items()}


def turns_of(steps: List[Dict[str, str]], says: Dict[str, Dict[str, Any]]) -> List[Turn]:
    """Steps as turns. Raises: ValueError for a step that this format does not know."""
    turns: List[Turn] = []
    for step in steps:
        if "user" in step:
            turns.append(_turn(step["user"].strip(), step.get("intent")))
        elif "action" in step:
            turns[-1].actions.append(step["action"])
            turns[-1].outputs += [says[step["action"]]] if step["action"] in says else []
        elif "bot" in step:
            turns[-1].outputs.append(yaml.safe_load("{" + step["bot"] + "}"))
        else:
            raise ValueError(f"unknown step {step}")
    return turns


def _turn(text: str, intent: Optional[str]) -> Turn:
    button = _BUTTON.fullmatch(text)
    if button is None or button.group("intent") != intent:
        return Turn(text, None, intent)
    return Turn(None, {"intent": intent, **json.loads(button.group("entities") or "{}")}, intent)
