"""Sizes are bounded and reproducible."""

from __future__ import annotations

import pytest

from tools.bench.options import PARTS, read_options


def test_the_usual_run_uses_the_sub_set_and_every_part() -> None:
    usual = read_options([])
    assert (usual.per_label, usual.labels, usual.parts) == (8, None, PARTS)
    assert [people for people, _ in usual.messages] == [1, 8, 32]


def test_full_means_every_sentence_and_long_the_longest_growth() -> None:
    assert read_options(["--full"]).per_label is None
    longest = read_options(["--long"])
    assert (longest.lengths[-1], longest.stored[-1]) == (1_000, 100_000)


def test_quick_is_tiny() -> None:
    quick = read_options(["--quick"])
    assert (quick.per_label, quick.labels) == (2, 10)
    assert sum(messages for _, messages in quick.messages) < 50


def test_one_part_can_be_measured_alone() -> None:
    assert read_options(["--only", "floor"]).parts == ("floor",)


def test_a_sub_set_of_nothing_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_options(["--per-label", "0"])
    assert "at least 1" in capsys.readouterr().err
