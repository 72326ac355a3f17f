"""A child found alone or left behind, told by somebody else. No safe place known: N1; already looked after: N2."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule
from sira.domain.danger.rules.child_alone import UNLESS

RISK = "child_alone"

GROUPS: dict[str, str] = {}

RULES = (
    Rule(
        "child_found",
        RiskLevel.EMERGENCY,
        """
        fillette|petit|petite|enfant|bebe|garcon|fille ~~ pleure|perdu|perdue ~~ maman|mere|parents|papa
        fillette|enfant|garcon perdue|perdu ~ avec|au|dans
        bebe|nourrisson|nouveau_ne|enfant|fillette ~ abandonne*|depose*|laisse* ~ devant|mosquee|gare|poubelle|porte|rue|marche
        enfant|garcon|fille|fillette|gamin* ~~ ans ~ traine*|seul*|dort|mendie|erre ~~ gare|marche|rue|sans|personne|seul*
        enfant|enfants|petit|petits|gamins ~ errent|traine*|dorment seul*
        found ~ baby|newborn
        %found_child + %alone
        %found_child + pleur*|cry*|choran*|chorar|lloran*|تبكي|يبكي|كتبكي|kasi|nuit|dark|escurece|anochece|الليل|ليل|su
        %found_child + sait_pas|connait|knows|conhece|conoce|convoi|gare|marche|market|mercado|sugu|السوق|porte|frontiere|border|boutique|
            station|suq|rue|street
        child|enfant*|bebe|baby|crianca|nino|den abandone*|abandoned|abandonad*
        """,
        unless="""
        serie|film|statistique*|combien|journal|decombres|seisme|infos|news|how many|adopt*
        ma|notre|mon ~ fille|fils|enfant ~ avec moi|nous
        visa|acte|ecole|scolar*|passeport|autorisation|regroup*
        assis|couche*|dehors avec|chambre|lit|fievre|malade|diarrhee|rue avec|nous|valises|tete
        """,
    ),
    Rule(
        "child_left_waiting_or_following",
        RiskLevel.EMERGENCY,
        """
        bloque*|bloquee ~ aeroport|gare ~~ ans ~~ pleur*|seul*
        bloquee|bloque ~ aeroport ~~ jamais venu*|prendre|chercher
        decede*|mort*|dead|died ~~ petit_frere|petite_soeur|petit frere|soeur ~~ ou aller|sait|savons
        petit frere|soeur ~ ans ~~ moi 13|12|14|11|15|10
        i ~ with my ~ sister|brother ~ 5|4|3|6|she|he ~~ me 12|13|11|14|10
        attend* ici ~ reviens|reviendra* ~~ revenu*|hier|jours
        personne ~ reclame*|connait ~ enfant*|petit*
        enfants|petits|bebe ~~ personne ~ reclame*
        niece|neveu|fille|fils|petit|petite|frere|soeur ~~ bloque*|perdu*|attend|laissee ~ aeroport|gare|frontiere ~~ ans|seul*|pleur*
        maman|mere|parents|papa ~ decede*|mort* ~~ petit_frere|petite_soeur|moi ~~ savons|sait|sais pas ou
        enfui*|sauve*|fui|echap*|cache* ~ maitre|marabout ~~ retourner|cache*|pont|dehors
        هربت ~ المعلم|الفقيه|الشيخ
        bolila ~ karamogo
        escap*|ran|fugi|hui ~ mestre|maestro|master|marabout|marabu
        """,
        unless=UNLESS,
    ),
    Rule(
        "child_following_a_group",
        RiskLevel.URGENT,
        """
        garcon|fille|fillette|enfant|petit|petite|gamin|boy|girl|child|miudo|menino|nino|nina|طفل|بنت|ولد ~~ suit|follow*|atras|sigue|
            يتبع ~~ depuis|jours|groupe|since|group|desde|grupo|مجموعتنا|morts|died|morreu|murio|مات
        garcon|fille|enfant|petit|boy|girl|child ~~ ans ~~ gens|parents|famille|frere ~ mort*|died
        """,
        unless="chien|chat|instagram|facebook|tiktok",
    ),
)
