"""How long understanding took is told with the message."""

from bot.components.stopwatch import Stopwatch
from tests.bot.support.pipeline import message, normalised


def test_time_since_the_first_component_is_told_in_milliseconds() -> None:
    (read,) = Stopwatch().process(normalised("bonjour"))
    assert 0 <= read.get("ms") < 1000
    assert "ms" in read.as_dict(only_output_properties=True)


def test_message_that_was_never_started_has_no_time() -> None:
    assert Stopwatch().process([message("bonjour")])[0].get("ms") is None
