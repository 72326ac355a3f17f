"""Every message gets a reading: ordered, bounded, and never made safer by words around the danger."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sira.domain.danger.read import read_danger
from sira.domain.danger.reading import RISKS, RiskLevel
from sira.domain.danger.rulebook import SIGNS

ORDER = {RiskLevel.EMERGENCY: 0, RiskLevel.URGENT: 1, RiskLevel.NONE: 2}

CORE_EMERGENCIES = [
    "ils ne nous laissent pas sortir et ils appellent mon père pour l'argent",
    "il est toujours derrière moi, il a gardé mes papiers et je ne peux pas sortir",
    "on m'a violée hier soir",
    "je vais me pendre ce soir, la corde est prête",
    "elle a perdu les eaux sur la route, pas de sage-femme",
    "le passeur nous a abandonnés dans le désert, plus d'eau",
    "j'ai 13 ans, je suis seul à la gare",
    "demain ils me donnent en mariage, j'ai 15 ans",
    "mon mari casse la porte, il a un couteau",
    "they kidnapped my brother and want a ransom",
    "خطفوا أخي ويطلبون فدية",
    "u ye n denkɛ minɛ, u ko an ka wari ci walima u b'a faga",
    "raptaram o meu filho e pedem dinheiro",
    "secuestraron a mi hijo y piden dinero",
]

AROUND = [
    "Bonjour, merci pour votre réponse. ",
    "Je m'appelle Awa. ",
    "Quel est le prix du visa ? ",
    "good morning. ",
    "السلام عليكم. ",
    "🙏 ",
]


@pytest.mark.parametrize("text", CORE_EMERGENCIES)
def test_core_emergencies_are_emergencies(text: str) -> None:
    assert read_danger(text).level is RiskLevel.EMERGENCY


@given(st.sampled_from(CORE_EMERGENCIES), st.lists(st.sampled_from(AROUND), max_size=4), st.lists(st.sampled_from(AROUND), max_size=4))
def test_harmless_words_around_do_not_remove_an_emergency(core: str, before: list[str], after: list[str]) -> None:
    assert read_danger("".join(before) + core + ". " + "".join(after)).level is RiskLevel.EMERGENCY


@given(st.sampled_from(CORE_EMERGENCIES))
def test_capitals_and_missing_punctuation_do_not_hide_an_emergency(core: str) -> None:
    assert read_danger(core.upper().replace(",", "")).level is RiskLevel.EMERGENCY


@settings(max_examples=200)
@given(st.text(max_size=5_000))
def test_any_text_has_an_ordered_reading(text: str) -> None:
    reading = read_danger(text)
    ranks = [(ORDER[sign.level], RISKS.index(sign.risk)) for sign in reading.signs]
    assert ranks == sorted(ranks)
    assert len(set(reading.risks)) == len(reading.signs)


def test_the_rules_own_words_in_any_order_are_read() -> None:
    words = sorted(key.rstrip("*") for key in SIGNS.keys())  # noqa: SIM118 -- a method of the matcher, not a mapping
    for seed in range(5):
        random.Random(seed).shuffle(words)
        read_danger(" ".join(words)[:4_000])


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "je " * 50_000, "pas plus " * 20_000, "enfant dehors " * 20_000, "\u0301" * 50_000, "ﷺ" * 50_000]
)
def test_endless_repetition_is_read_like_a_long_message(text: str) -> None:
    assert read_danger(text) == read_danger(text[:3_000] + " " + text[-1_000:])


def test_danger_at_the_end_of_a_very_long_message_is_found() -> None:
    assert read_danger("Je raconte mon voyage en détail. " * 400 + "On m'a violée hier.").level is RiskLevel.EMERGENCY


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("on m'a violée hier", RiskLevel.EMERGENCY),
        ("on m'a violée", RiskLevel.EMERGENCY),
        ("on m'a violée il y a cinq jours", RiskLevel.URGENT),
        ("je veux mourir", RiskLevel.URGENT),
        ("je veux mourir, j'ai acheté du poison", RiskLevel.EMERGENCY),
        ("mon mari me frappe", RiskLevel.URGENT),
        ("mon mari me frappe maintenant, il a une machette", RiskLevel.EMERGENCY),
        ("je suis enceinte et j'ai mal au ventre", RiskLevel.URGENT),
        ("je suis enceinte et je saigne", RiskLevel.EMERGENCY),
        ("j'ai 16 ans, je loge chez un monsieur que je ne connais pas", RiskLevel.URGENT),
        ("j'ai 16 ans, je dors dans la rue", RiskLevel.EMERGENCY),
        ("ils vont nous expulser la semaine prochaine, là-bas on va me tuer", RiskLevel.EMERGENCY),
        ("la police va nous expulser vendredi", RiskLevel.URGENT),
        ("la police va nous expulser ce soir vers la Libye", RiskLevel.EMERGENCY),
    ],
)
def test_level_follows_the_table_of_triage(text: str, level: RiskLevel) -> None:
    assert read_danger(text).level is level
