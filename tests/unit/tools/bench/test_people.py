"""People share the messages out and wait for their answers."""

from __future__ import annotations

from tools.bench.growth import windows
from tools.bench.people import Talk, shared_out


def test_messages_are_shared_out_evenly_and_none_is_lost() -> None:
    lines = shared_out(["a", "b", "c"], 3, 8)
    assert [len(theirs) for theirs in lines] == [3, 3, 2]
    assert lines == [["a", "b", "c"], ["a", "b", "c"], ["a", "b"]]


def test_more_people_than_messages_leaves_some_silent() -> None:
    assert shared_out(["a"], 3, 1) == [["a"], [], []]


def test_figures_count_what_got_no_answer_apart() -> None:
    figures = Talk(2, (10.0, 20.0, 30.0), 1, 0.5, 0.03).figures()
    assert (figures["messages"], figures["unanswered"]) == (4, 1)
    assert (figures["p50_ms"], figures["p95_ms"], figures["messages_per_s"]) == (20.0, 30.0, 6.0)
    assert figures["client_cpu_ms_per_message"] == 10.0


def test_nobody_answered_is_a_figure_too() -> None:
    assert Talk(1, (), 5, 1.0, 0.0).figures()["messages_per_s"] == 0.0


def test_growth_looks_at_the_last_ten_before_each_length() -> None:
    spoken = Talk(1, tuple(float(number) for number in range(100)), 0, 1.0, 0.0)
    assert [(row["messages"], row["p50_ms"]) for row in windows(spoken, (10, 100))] == [(10, 5.0), (100, 95.0)]
