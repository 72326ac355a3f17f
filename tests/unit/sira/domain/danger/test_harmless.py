"""Danger words in harmless company give no sign; the same words about oneself still do."""

from __future__ import annotations

import pytest

from sira.domain.danger.read import read_danger
from sira.domain.danger.reading import RiskLevel

HARMLESS = [
    "je meurs de faim, on mange quoi ?",
    "on tue le temps avec les cartes",
    "ma copine va me tuer si je rentre tard",
    "mon téléphone est mort",
    "raconte-moi un film où quelqu'un est kidnappé",
    "l'équipe s'est fait massacrer, quel score ?",
    "qui a tué Thomas Sankara",
    "aux infos ils parlent d'otages libérés",
    "qu'est-ce que la traite des personnes ?",
    "que risque un violeur au Mali ?",
    "j'étudie le droit, quelle peine pour un viol ?",
    "comment prévenir le mariage forcé dans un village ?",
    "combien de temps la police peut garder un étranger ?",
    "personne ne me frappe",
    "je ne suis pas en danger, je demande seulement",
    "non je ne suis pas seul, mon frère est là",
    "pas besoin d'ambulance merci",
    "j'ai perdu mes papiers dans le taxi",
    "prise de sang obligatoire pour le visa ?",
    "j'ai besoin d'un rendez-vous en urgence pour mon visa",
    "on m'a battue en 2018, maintenant je vis tranquille chez ma tante",
    "nobody beats me",
    "I was held in 2016, today I am free and I work",
    "which film has the kidnapped girl?",
    "لا أحد يضربني",
    "ما عقوبة الاغتصاب في القانون",
    "هاتفي مات",
    "ninguém me bate",
    "no estoy en peligro",
    "n tɛ farati la",
]

STILL_DANGER = [
    "je meurs de faim et on m'a violée hier",
    "que risque un violeur ? mon patron m'a violée hier",
    "je ne suis pas en danger mais mon fils a été kidnappé",
    "qu'est-ce que la traite ? ma patronne m'enferme et a pris mon passeport",
    "j'ai perdu mes papiers et je dors dehors avec mes enfants",
    "je cherche un film mais là mon mari me frappe avec un bâton",
    "il me frappe depuis 2018",
    "lol je veux mourir",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_company_gives_no_sign(text: str) -> None:
    assert read_danger(text).level is RiskLevel.NONE


@pytest.mark.parametrize("text", STILL_DANGER)
def test_danger_told_beside_harmless_words_stays(text: str) -> None:
    assert read_danger(text).level is not RiskLevel.NONE
