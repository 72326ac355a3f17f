"""What a reply to a question of the referral form does: text, digit, button, or something else altogether."""

from __future__ import annotations

import pytest

from actions.form_slots import AREA, REPORT
from sira.domain import intake
from tests.support.referral_form import at, opened

ADULT = ["consent", "need", "is_minor", "place", "first_name", "safe_phone", "safe_hours", "interview", "access", "confirmation"]
CHILD = ["consent", "need", "is_minor", "with_whom", "place", "first_name", "safe_phone", "confirmation"]


def questions(alert_level: str | None = None, **given: str) -> list[str]:
    """The questions that are asked when every one is skipped but the `given` ones."""
    form = opened(alert_level)
    asked = []
    while form.asked and form.asked not in asked:
        asked.append(form.asked)
        form.press({"consent": "yes", **given}.get(form.asked, "skipped"))
    return asked


def test_opening_asks_for_consent_under_a_new_report_id() -> None:
    one, two = opened(), opened()
    assert (one.asked, one.answers) == ("consent", {})
    assert one.slots[REPORT] != two.slots[REPORT]


@pytest.mark.parametrize(
    ("alert_level", "given", "asked"),
    [
        (None, {"is_minor": "adult"}, ADULT),
        (None, {"is_minor": "under_18"}, CHILD),
        (None, {"is_minor": "unsure"}, CHILD),
        (None, {}, ADULT),
        ("N2", {"is_minor": "adult"}, ADULT),
        ("N1", {}, ["consent", "place", "safe_phone", "confirmation"]),
    ],
)
def test_who_is_asked_what(alert_level: str | None, given: dict[str, str], asked: list[str]) -> None:
    assert [name for name in questions(alert_level, **given) if name != "with_whom" or "with_whom" in asked] == asked


def test_emergency_in_the_middle_shortens_the_form() -> None:
    form = at("need")
    form.alert_level = "N1"
    form.press("safety")
    assert form.asked == "place"
    form.press("skipped")
    assert form.asked == "safe_phone"
    form.press("skipped")
    assert form.asked == "confirmation"


@pytest.mark.parametrize(
    ("asked", "text", "intent", "value"),
    [
        ("consent", "oui", "affirm", "yes"),
        ("consent", "1", "nlu_fallback", "yes"),
        ("need", "je veux rentrer chez moi", "voluntary_return.overview", "return"),
        ("need", "2", "nlu_fallback", "health"),
        ("is_minor", "17", "nlu_fallback", "under_18"),
        ("is_minor", "moins de 18 ans", "nlu_fallback", "under_18"),
        ("is_minor", "je ne sais pas", "dont_know", "unsure"),
        ("is_minor", "2", "nlu_fallback", "adult"),
        ("with_whom", "je suis seule", "nlu_fallback", "alone"),
        ("with_whom", "1", "nlu_fallback", "family"),
        ("place", "Gao", "nlu_fallback", "Gao"),
        ("place", "près du marché de Gao, à côté de la mosquée", "share_location", "près du marché de Gao, à côté de la mosquée"),
        ("first_name", "[name]", "nlu_fallback", "given"),
        ("safe_phone", "c'est le [phone]", "give_phone", "given"),
        ("safe_hours", "le soir", "nlu_fallback", "evening"),
        ("safe_hours", "5", "nlu_fallback", "no_call"),
        ("interview", "une femme", "nlu_fallback", "woman"),
        ("access", "je suis enceinte", "voluntary_return.medical", "pregnancy"),
        ("access", "rien", "nlu_fallback", "none"),
        ("confirmation", "oui", "affirm", "yes"),
    ],
)
def test_field_is_answered_by_words_or_a_digit(asked: str, text: str, intent: str, value: str) -> None:
    form = opened() if asked == "consent" else at(asked)
    form.say(text, intent)
    assert form.answers[asked] == value
    assert form.asked != asked


@pytest.mark.parametrize(("asked", "choice"), [(asked, choice) for asked, known in intake.CHOICES.items() for choice in known])
def test_field_is_answered_by_each_of_its_buttons(asked: str, choice: str) -> None:
    form = opened() if asked == "consent" else at(asked)
    form.press(choice)
    if choice == "no":
        assert not form.is_open
    else:
        assert form.answers[asked] == choice


def test_several_facts_of_one_message_are_taken_and_not_asked_again() -> None:
    form = at("need")
    form.say("j'ai 25 ans, je suis à Gao, je veux rentrer, [phone]", "voluntary_return.overview", age="25", place="Gao")
    assert form.answers == {"consent": "yes", "need": "return", "is_minor": "adult", "place": "Gao", "safe_phone": "given"}
    assert (form.slots[AREA], form.asked) == ("Gao", "first_name")


def test_facts_of_the_opening_message_are_not_asked_again() -> None:
    form = opened(text="aidez-moi, j'ai 15 ans, je suis à Gao", age="15", place="Gao")
    assert form.answers == {"is_minor": "under_18", "place": "Gao"}
    form.press("yes")
    assert (form.asked, form.answers["is_minor"]) == ("with_whom", "under_18")


def test_name_and_phone_told_before_consent_are_asked_for_again() -> None:
    """The gateway drafts nothing before consent, so they are not there."""
    form = opened(text="aidez-moi, je m'appelle [name], [phone]")
    assert form.answers == {}


def test_facts_already_given_are_not_changed_in_passing() -> None:
    form = opened(text="aidez-moi, je suis à Gao", place="Gao").answer("yes")
    form.say("je veux rentrer à Kayes", "voluntary_return.overview", place="Kayes")
    assert (form.answers["place"], form.slots[AREA]) == ("Gao", "Gao")


@pytest.mark.parametrize("asked", ["consent", *[name for name in ADULT if name not in {"consent", "place"}]])
def test_question_in_the_middle_changes_nothing_and_is_followed_by_the_same_question(asked: str) -> None:
    form = opened() if asked == "consent" else at(asked)
    before = dict(form.slots)
    form.say("combien coûte le retour ?", "voluntary_return.cost")
    assert (form.slots, form.said) == (before, [])
    form.ask_again()
    assert form.asked == asked


def test_question_with_a_town_is_no_place() -> None:
    form = at("place")
    form.say("il y a un bureau à Gao ?", "iom.offices", place="Gao")
    assert "place" not in form.answers


@pytest.mark.parametrize("words", ["retour", "back", "رجوع"])
def test_back_asks_the_question_before(words: str) -> None:
    form = at("safe_hours")
    form.say(words)
    assert form.asked == "safe_phone"
    form.press("back")
    assert form.asked == "first_name"


def test_back_never_asks_for_consent_again() -> None:
    form = at("need")
    form.say("retour")
    assert (form.asked, form.answers) == ("need", {"consent": "yes"})


@pytest.mark.parametrize("asked", [name for name in ADULT if name in intake.SKIPPABLE])
@pytest.mark.parametrize("words", ["passer", "skip"])
def test_every_question_can_be_skipped(asked: str, words: str) -> None:
    form = at(asked)
    form.say(words)
    assert form.answers[asked] == "skipped"


@pytest.mark.parametrize("asked", ["consent", "confirmation"])
def test_consent_and_confirmation_cannot_be_skipped(asked: str) -> None:
    form = opened() if asked == "consent" else at(asked)
    form.say("passer")
    assert form.asked == asked
    assert asked not in form.answers


@pytest.mark.parametrize("asked", ["consent", "need", "place", "first_name", "confirmation"])
def test_stop_ends_the_form_and_forgets_everything(asked: str) -> None:
    form = opened() if asked == "consent" else at(asked)
    form.say("stop", "stop")
    assert form.said == [{"dropped": "form.stopped"}]
    assert not form.is_open
    assert form.answers == {}
    assert form.slots[REPORT] is None


@pytest.mark.parametrize(("asked", "key"), [("consent", "form.refused"), ("confirmation", "form.stopped")])
def test_no_ends_the_form_and_forgets_everything(asked: str, key: str) -> None:
    form = opened() if asked == "consent" else at(asked)
    form.say("non", "deny")
    assert form.said == [{"dropped": key}]
    assert (form.is_open, form.answers) == (False, {})


def test_consent_that_stays_unclear_three_times_is_a_refusal() -> None:
    form = opened()
    for _ in range(2):
        form.say("hmm peut-être", "nlu_fallback", 0.2)
        assert (form.asked, form.said) == ("consent", [])
    form.say("hmm peut-être", "nlu_fallback", 0.2)
    assert form.said == [{"dropped": "form.refused"}]
    assert not form.is_open


def test_other_questions_that_stay_unclear_three_times_are_skipped() -> None:
    form = at("interview")
    for _ in range(3):
        assert form.asked == "interview"
        form.say("hmm", "nlu_fallback", 0.2)
    assert form.answers["interview"] == "skipped"
    assert form.asked == "access"


@pytest.mark.parametrize("pressed", [{"report": "another"}, {"asked": "need"}, {"asked": "confirmation"}])
def test_late_button_is_told_and_changes_no_answer(pressed: dict[str, str]) -> None:
    form = at("is_minor")
    answers = form.answers
    form.press("adult", **pressed)
    assert form.said == [{"say": "say.late_button"}]
    assert (form.answers, form.asked) == (answers, "is_minor")


def test_button_with_a_choice_that_does_not_exist_is_no_answer() -> None:
    form = at("is_minor")
    form.press("king")
    assert (form.asked, "is_minor" in form.answers) == ("is_minor", False)


def test_correction_at_the_end_asks_that_answer_only_and_reads_back_again() -> None:
    form = at("confirmation")
    form.say("corriger", "correct")
    assert form.said == [{"correct": list(form.answers)}]
    form.press("fix.safe_hours")
    assert form.asked == "safe_hours"
    form.press("evening")
    assert form.asked == "confirmation"
    assert form.said[-1]["summary"]["safe_hours"] == "evening"


def test_corrected_place_forgets_the_area_of_the_old_one() -> None:
    form = at("place")
    form.say("je suis à Gao", "share_location", place="Gao")
    while form.asked != "confirmation":
        form.press("skipped")
    form.press("fix.place")
    form.say("derrière le stade", "share_location")
    assert (form.answers["place"], form.slots[AREA]) == ("derrière le stade", None)


def test_back_to_the_place_forgets_its_area() -> None:
    form = at("place")
    form.say("Gao", "nlu_fallback", place="Gao")
    form.say("retour")
    form.say("Mopti", "nlu_fallback", place="Mopti")
    assert (form.answers["place"], form.slots[AREA]) == ("Mopti", "Mopti")


@pytest.mark.parametrize(("was", "becomes", "asked"), [("adult", "under_18", "with_whom"), ("under_18", "adult", "safe_hours")])
def test_corrected_age_asks_what_that_age_is_asked(was: str, becomes: str, asked: str) -> None:
    form = opened().answer("yes", "return", was)
    while form.asked != "confirmation":
        form.press("skipped")
    form.press("fix.is_minor")
    form.press(becomes)
    assert form.asked == asked


def test_consent_cannot_be_corrected_away() -> None:
    form = at("confirmation")
    form.press("fix.consent")
    assert (form.answers["consent"], form.asked) == ("yes", "confirmation")


def test_confirmation_closes_the_form_for_what_was_read_back() -> None:
    form = at("confirmation")
    form.press("yes")
    assert (form.asked, form.answers["confirmation"]) == (None, "yes")
