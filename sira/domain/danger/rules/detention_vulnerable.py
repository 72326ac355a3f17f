"""Detained and vulnerable: child, pregnant, sick, old or tortured; any detention told in the first person counts. N2."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "detention_vulnerable"

GROUPS = {
    "detained": """
        prise|pris dans ~ rafle
        est|sont|etait detenue
        visiting time
        still inside|there ~ marks|visit|prison
        في الزياره
        مازال داخل
        est detenue
        retenu*|retient ~ alger|tripoli|aeroport|police|centre|tunis|nouakchott|poste|tamanrasset
        pris*|prise ~ rafle
        ramass* ~ mis|prison|police
        police*|policier*|policiers ~ pris|mon_pri|embarqu*
        ont mon|m pri|pris
        held|taken ~ police|raid|station|centre
        retid*|detid*|detuvieron|prenderam|prendieron|presa|preso
        محتجزه|محتجز|خذاوها|خذاوه
        toujours|encore|reste|est dedans
        avou*|confess*|confesar|confessar|ne3tarfo|نعترف|اعترف
        @cell
        arrete*|aretes|arete*|detenu*|incarcer*|emprison*|embarque*|attrape* ~ police|gendarm*|papiers|rafle*
        @x_a|ont|est|ete|suis|sommes arrete*|aretes|detenu*|incarcer*|emprison*|attrape*
        detenu*|incarcere*|emprisonne*
        arrete* @relative|rabat|tripoli|alger
        police|gendarm*|soldats ~ garde*|gard*|arrete*|pris|detient|retien*
        enferm* ~ adultes|police|centre|migrants
        arrest*|detain*|jailed|locked|imprison*
        preso|presa|presos|detid*|detenid*|arrestad*|encarcelad*
        شدو*|شدوه|معتقل*|موقوف*|اعتقل*|محبوس*|مسجون*|محتجز*|اعتقلو*|حابسين*
        chaddou*|chedou*|mahbous*|f l7abs|f lhabs
        mine*|minena|minelen ~ polisi*|kaso
        datugulen kaso
    """,
    "vulnerable": """
        newborn|cannot_walk|wheelchair
        burn|burns marks
        marks|marques|cicatrices ~ arms|bras|corps|dos
        quinze|quatorze|treize|douze|seize ans
        allaite
        التعذيب
        fasalen|sogosogo
        handicape*|aveugle|paralys*|marche pas|plus
        allait*|fausse_couche|accouch*
        attachent|tapent|attache*|electric*
        gamins|gosses|enfants|mineures|mineurs
        nursing|breastfeed*|miscarriage|blind|wheelchair|walk
        miuda*|gamin*|amamenta|anda
        تمشي|ترضع|اعمى
        enceinte|anceinte|grossesse|grosse|bebe|nourrisson|enfant*|enfan|mineur*|petits|petites
        @minorage
        malade*|diabet*|epilep*|cardia*|coeur|tension|asthm*|tubercul*|vih|sida|arv|handicap*|blesse*|tousse*|maigre|sang|fievre|insuline|
            medoc*|medicament*|traitement|cachet*|soin*|soigne*
        vieux|vieille|age|70|75|80|65
        tortur*|frap*|bat|batent|batu*|electrocut*|courant|marques|viol|viole|violee|violees|violes|violer|violent|viols|coups|faim|manger|
            affame*
        pregnant|baby|child|children|kid|kids|minor|sick|ill|diabet*|epilep*|insulin|asthma|cough*|thin|wounded|tortur*|beat|beats|beating|
            beaten|old|heart|tb|disabled|food|starv*
        gravida|bebe|crianca*|menor*|doente|diabet*|insulina|tosse|magro|magra|tortur*|batem|idoso|ferido|remedio*
        embarazada|nino|nina|menor*|enfermo|enferma|diabet*|insulina|flaco|tos|tortur*|pegan|golpean|medicina*|anciano
        حامل|رضيع*|طفل*|اطفال|قاصر*|مريض*|السكري|سكري|يسعل|نحيف|تعذيب|يعذب*|يضرب*|كيضربو*|دواء|الدواء|دوا|عجوز|معاق|جريح|ياكل
        hamla|mrid*|mriḍ|qaser|derri|dwa|yadrb*|kaydrb*|t3dib|yadrbouna|kaydrbouna
        konoma|den|denmisen*|banabaato|bana|fura|gosi|bugo|korolen|toro
    """,
    "minor_age": """
        @minorage
        mineur*|minor|menor|قاصر*
    """,
}

SETS = {
    "minorage": """
        8_ans 9_ans 10_ans 11_ans 12_ans 13_ans 14_ans 15_ans 16_ans 17_ans san_12 san_13 san_14 san_15 san_16 san_17 14_year 15_year
        16_year 17_year 13_year 12_year 14_anos 15_anos 16_anos 17_anos de_14 de_15 de_16 de_13 14_عام 15_عام 16_عام 13_عام 14_سنه
        15_سنه 16_سنه 17_سنه 13_سنه 17_عام""",
}

UNLESS = """
    droit|droits a|au|de|d avocat|appeler|consul
    devant|face la|le prison
    امام السجن
    si un jour on
    combien de temps ~ peut|peuvent
    textes|internationaux|theorie|mandela|celebre
    visite quelles
    is it legal|how long can|allowed|texts
    le droit international|القانون
    sorti*|libere*|released|saiu|salio de|du|la|from
    avant de partir|before i go
    au_foyer ~ enferm*
    passeur*|patron*|madame
"""

RULES = (
    Rule(
        "detained_and_vulnerable",
        RiskLevel.URGENT,
        "%detained + %vulnerable",
        unless=UNLESS + "%long_ago\nranson|rancon|argent|passeur*",
    ),
    Rule(
        "life_at_stake_inside",
        RiskLevel.EMERGENCY,
        """
        %detained + crise*|convuls*|epilep*|meurt|mourir|leve_plus|reveil*|inconscient*|repond_plus|saigne|saigner|saignent|saignement|
            saignements|saigné|accouch*
        %detained + leve|lever plus|pas
        %detained + dying|unconscious|seizure*|wake|bleed*|die
        %detained + suicid*|pendre|hang|enforcar|ahorcar
        %detained + morrer|morir|inconsciente|convuls*|sangra*|acorda|despierta
        %detained + يموت|يستيقظ|ينزف|تشنج*|صرع|كيموت
        %detained + kunun|kirin*|kiri|be_ka_sa
        """,
        unless=UNLESS + "%long_ago\nrancon|passeur*\nmort en\ncasa|maison ~ famille\nveux|envie|voudrais",
    ),
    Rule(
        "detained_myself",
        RiskLevel.URGENT,
        """
        @i suis|sommes|est ~ @cell
        @i suis|sommes|est ~ arrete*|detenu*|incarcer*|emprison*|en_prison|retention
        police|gendarmes|policiers @m_a|nous arrete*|attrape*|embarque*
        @m_a|nous_a arrete*|arete*|emprison*|incarcer*|attrape*
        i|we|im|am|are ~ in ~ jail|prison|detention|cell|custody
        arrested|detained ~ me|us
        been|was|were|are|got arrested|detained
        estou|estamos|estoy ~ preso|presa|prisao|cadeia|carcel|detenido|detida|detido
        me prenderam|detuvieron|arrestaron
        انا|نحن|احنا|راني ~ السجن|الحبس|محبوس|معتقل|الاحتجاز|مسجون
        rani|ana|rana ~ f ~ l7abs|lhabs|habs|sijn
        n|an be kaso|kaso_la la?
        y n|an mine ~ polisi*|kaso
        """,
        unless=UNLESS
        + """
        %long_ago
        rancon|million*|comme en
        jamais|ete pas|jamais
        ans de prison
        si je|on|nous|jamais
        if i|we
        children allowed|placed
        peur d etre?
        """,
    ),
)
