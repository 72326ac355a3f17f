"""Bought, born into slavery, or escaped from exploiters who are searching: N1 under control, N2 once out but threatened."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule
from sira.domain.danger.rules.trafficking_now import UNLESS

RISK = "trafficking_now"

GROUPS: dict[str, str] = {}

RULES = (
    Rule(
        "escaped_and_hunted",
        RiskLevel.URGENT,
        """
        sauve*|echap*|fui|enfui*|parti*|sorti* ~ maison|bordel|patron*|champ|mine|ferme|eux|madame|homme|prostitution|reseau ~~ cherch*|
            reprendre|retrouv*|photo|menac*|passent|poursui*|rod*|suiv*
        fui|enfui*|echap*|sauve* + cherchent|recherchent|reprendre|photo ~ partout
        ils|elle|il|gens|hommes|fils ~ cherchent|recherche|recherchent|traque*|reprendre ~~ quartier|partout|photo|fui|echap*|sauve*
        escaped|ran_away|ran|fled ~ from|last|week ~~ looking|search*|photo|asking|find|threat*
        fugi|escape|escapei|hui|escapé ~ semana|casa|daquela|dele|ellos ~~ procur*|pergunt*|busc*|gente|homens|barrio|bairro
        هربت|فريت|نجوت ~ من ~~ يبحثون|كيقلبو|يقلبو|يسالون|يهددون*|صورتي
        bolila|bolola ~ bolo ~~ nyini|nini|gen
        """,
        unless=UNLESS + "marabout|ecole_coranique|mari|guerre|village|visa",
        present=True,
    ),
    Rule(
        "bought_or_born_slave",
        RiskLevel.EMERGENCY,
        """
        @x_a achete|achetes|achetee|achetees ~ pouv*|peu*|sort*|travail*|dette|payer|rembours*
        homme|femme|dame|patron nous|m|l a achet*
        maitre|maitres ~~ nes|ne|esclave*|travailler ~ pour
        esclave*|captif* ~ famille|maitre*|nous|je|suis|sommes|naissance ~ menac*|frap*|partir|travail*
        travail|trabalho|trabajo force|forcado|forzado + libre|livre|peux|aide*|help|regarde|tel
        peux|peut pas dire ou ~ suis
        """,
        unless=UNLESS + "goree|ascendance|moderne|negriere|mariage\nbillet|terrain|telephone",
    ),
)
