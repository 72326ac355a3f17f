"""A birth under way without care. Table of triage, N1; ordinary pregnancy questions stay with the answers."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "life_danger"

GROUPS: dict[str, str] = {}

RULES = (
    Rule(
        "labour",
        RiskLevel.EMERGENCY,
        """
        accouche|accoucher|acouche ~ @vehicle
        accouche|accoucher|acouche ~~ pas|sans ~ docteur|medecin|sage_femme|hopital
        perdu|rompu|perd|perte|cass* ~ eaux
        poche d? eaux|eau ~ perc*|romp*|cass*|eclat*
        accouch* ~ maintenant|camion|route|ici|la|desert|seule|brousse|pas|train|foyer|bus
        est|en|entrain ~ accoucher
        va|vais accoucher ~ maintenant|ici|seule|vite|aide*
        bebe|enfant|tete ~ sort*|arrive|vient|descend|dehors ~ maintenant|deux|seul*|ici|train
        bebe|tete ~ en train de sortir
        @i|il|elle|ca|sa saigne beaucoup|trop|encore|toujours|fort
        tremble de tout
        tete ~ bebe|enfant ~ sort*|voit
        le travail a comence
        contractions
        in|labor labor|labour ~ truck|now|road|pain|and|since|no
        is|am|she|wife|going|gone into|in labour|labor
        water|waters broke|broken|break
        baby ~ coming|come|out
        giving birth|born_now|delivering
        trabalho de parto
        dar a luz
        esta|está pariendo|parindo|parto
        rompio|romperam|rebentaram ~ aguas|fuente|bolsa|águas
        contracciones|contracoes
        المخاض|الطلق|تولد|كتولد|غادي_تولد|راهي_تولد|تلد
        katwled|rah twled|ghadi twled
        be ka jigin
        jigin waati sera
        muso be ~ jigin ~ sira|kungo|bon
        tine dimi
        """,
        unless="""
        apres ~ accouch*
        peur d accoucher
        certificat|declaration|carnet|conge d? accouchement
        prevu*|aider|conseil* ~ accouch*
        accouch* ~ dans @num mois
        """,
        present=True,
    ),
)
