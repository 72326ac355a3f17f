"""Whole conversations with the trained model and the real action server, through the gateway's channel (format: tests/bot/support/stories.py)."""

from typing import Any

import pytest

from tests.bot.support.person import Person
from tests.bot.support.stories import STORIES, Story, Turn, stories
from tests.bot.support.world import World

RECORDED = "recorded"
BEHAVIOURS = {
    "happy_path", "corrections", "digressions", "cancellations", "consent_refused", "handoff", "emergencies", "out_of_scope",
    "language_switch", "several_facts", "minors", "late_buttons", "skip_and_back", "clarification",
}  # fmt: skip


@pytest.mark.parametrize("story", [pytest.param(story, id=f"{story.where}: {story.name}") for story in stories()])
def test_conversation_goes_as_written(world: World, story: Story) -> None:
    person = Person(world, story.language, story.alert_level)
    for number, turn in enumerate(story.turns, start=1):
        seen = person.press(turn.choice) if turn.choice else person.say(turn.text or "")
        got = {"actions": seen.actions, "outputs": [_comparable(output) for output in seen.outputs]}
        if turn.intent:
            got["intent"] = seen.intent
        assert got == _expected(turn), f"message {number}: {turn.text or turn.choice}"
    assert world.actions.referrals_of(person.conversation) == story.referrals
    assert person.language == (story.ends_in or story.language)


def test_every_behaviour_has_conversations() -> None:
    assert {folder.name for folder in STORIES.iterdir() if list(folder.glob("test_*.yml"))} == BEHAVIOURS


def _expected(turn: Turn) -> Any:
    expected = {"actions": turn.actions, "outputs": turn.outputs}
    return {**expected, "intent": turn.intent} if turn.intent else expected


def _comparable(output: Any) -> Any:
    """A reference is drawn by lot: only that there is one counts."""
    return {RECORDED: "SIRA"} if str(output.get(RECORDED, "")).startswith("SIRA-") else output
