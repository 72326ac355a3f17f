"""A boat in distress: water coming in, engine stopped, adrift. Table of triage, N1."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "stranded_desert"

GROUPS: dict[str, str] = {}

RULES = (
    Rule(
        "boat",
        RiskLevel.EMERGENCY,
        """
        @boat ~~ panne|eau|coul*|chavir*|renvers*|derive*|moteur|perc*|noy*|casse*|vagues|perdu*|naufrag*|secours|aide*
        moteur|motor|engine|محرك|المحرك ~ lache*|mort|panne|arret*|parado|parou|gate*|spoil*|stop*|توقف|خسر|حبس|وقف ~~ mer|bateau|pirogue|
            vagues|boat|barco|water|cote|eau|مركب|البحر
        @boat ~~ sink*|water|engine|drift*|capsiz*|broken|stop*|leak*|spoil*
        @boat ~~ afund*|hund*|hunde|agua|motor|deriva|vir*|volc*|meter|entra
        @boat ~~ يغرق|تغرق|غرق|محرك|المحرك|موتور|ماء|الما|انقلب|توقف|كيغرق|عطلان
        @boat ~~ kayghra9|yghra9|ghar9a|moteur|lma|t9leb|khser
        @boat ~~ tiena|tinena|ji|yelema|tununna|be_ka_tunu|tinyena
        plus|pas ~ la|les cote*|terre ~ vagues|mer|moteur
        on voit plus la cote
        en mer|pleine ~ perdu*|panne|secours|aide*|derive
        we dey|are|in inside|in|on? boat|sea ~~ engine|water|help|sink*|lost
        middle of sea|the_sea|ocean
        نغرق|كنغرقو|غادي_نغرقو|غارقين|rana_nghar9o|nghr9o
        au secours ~ mer|bateau|pirogue
        """,
        unless="""
        journal|news|info|infos|article|grece|combien|peur de|la|prendre|partir par|en|titanic|dangers|risques|payer|prix
        disparu|il_y_a|annee|scared
        """,
        present=True,
    ),
    Rule(
        "lost_at_sea",
        RiskLevel.EMERGENCY,
        """
        deriv* ~ mer|hier|jours|eau
        en mer ~ depuis|jours|panne|carburant|moteur|perdus|vagues|eau|derive|secours|sauvez
        au large ~ eau|panne|secours|moteur|personnes|zodiac
        on va ~ couler|noyer
        a la derive
        adrift
        at sea ~ days|help|engine|water|fuel
        a la deriva
        وسط|في|عرض البحر ~ النجده|الموج|المحرك|انقذونا|البنزين|يغرق
        @boat ~~ vagues|perdu*|lost|waves|children|enfants|bebe*|helas|monte|remplit|rempli|secours|sauv*|help|derive
        في|فوق|راكبين|رانا ~ البلم|زودياك|القارب|المركب|الفلوكه ~~ ضايعين|الموج|دراري|الما|عطلان|البحر|تايهين|نغرق|النجده
        ondas|olas ~~ barco|bote|patera|cayuco|criancas|ninos|agua
        waves ~~ boat|water|children|drown*
        nous|on sommes|est en mer
        l eau monte|rentre|entre ~ bateau|pirogue|zodiac|barque|bord
        """,
        unless="""
        combien|dangers|risques|prix|arajo|disparu|il_y_a|annee|annees|mois|peur_de
        vocal|depuis|sait_pas ~ vivant|mort
        passeport|document|papiers
        """,
        present=True,
    ),
)
