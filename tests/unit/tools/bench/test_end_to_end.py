"""What people of the bench say, and the referrals they would have left."""

from __future__ import annotations

from tools.bench.end_to_end import questions
from tools.bench.json_lines import last_line
from tools.bench.referrals import report_of
from tools.bench.server import free_ports
from tools.evaluation.cases import Case

CASES = [
    Case("combien coûte le visa", "fr", "visa.fees"),
    Case("merci", "fr", "thank"),
    Case("on nous a enfermés", "fr", "protection.police_help", "emergency"),
    Case("xyz", "fr", None),
]


def test_only_questions_without_danger_are_asked() -> None:
    assert questions(CASES, 1) == ["combien coûte le visa"]


def test_the_order_depends_on_the_seed_alone() -> None:
    many = [Case(str(number), "fr", "visa.fees") for number in range(50)]
    assert questions(many, 1) == questions(many, 1) != questions(many, 2)


def test_a_stored_referral_has_consent() -> None:
    assert report_of(3, "c").answers["consent"] == "yes"
    assert report_of(3, "c") != report_of(4, "c")


def test_ports_differ() -> None:
    assert len(set(free_ports(3))) == 3


def test_why_a_peer_ended_is_told_without_colours() -> None:
    assert last_line("Traceback\n\x1b[91mInvalidDomain: no\x1b[0m\n\n") == "InvalidDomain: no"
    assert last_line("") == "it ended without a word"
