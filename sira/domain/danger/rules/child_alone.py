"""A person under 18 alone, or a child found alone. No safe place known: N1. With an unknown adult or a house: N2."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "child_alone"

GROUPS = {
    "minor": """
        moi|ai|j_ai|que|seulement|elle|il|lui|age|agee 9|10|11|12|13|14|15
        moi treize|quatorze|quinze|douze
        ai|j_ai que 10|11|12|13|14|15|16
        onze|douze|treize|quatorze|quinze|seize|dix_sept ans
        ado|adolescent|adolescente ~ ans
        am|im|only|just 11|12|13|14|15|16
        tenho|tengo treze|catorze|doze|onze|quinze|trece|catorce|doce
        عمري ~ سته|سبعه عشر|12|11|13|14
        عمري 10|11|12|13|14|15|16|17
        n ye? san 10|11|12|13
        7|8|9|10|11|12|13|14|15|16|17 ans|an
        sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize ans|an
        dix sept ans
        suis mineur*|mineure|enfant
        mineur*
        im|am|i|only|just|i_m|age|aged ~ 8|9|10|11|12|13|14|15|16|17
        9|10|11|12|13|14|15|16|17 year|years|yr|yrs|yo
        thirteen|fourteen|fifteen|sixteen|twelve|eleven|seventeen
        am a? minor|child|kid
        tenho|tnh|tengo|com|con|de 9|10|11|12|13|14|15|16|17 anos
        tenho|tnh|tengo 9|10|11|12|13|14|15|16|17
        quinze|treze|catorze|dezasseis|quince|trece|catorce anos
        sou|soy menor
        عمري|عندي|عمره|عندو|عمرها|سني ~ 9|10|11|12|13|14|15|16|17
        عمري|عندي|سني ~ خمسه|اربعه|ثلاثه|سته|سبعه|احدى|اثنا|اثنتا ~ عشر*
        خمسه|خمس|اربعه|اربع|سته|ست|ثلاثه|ثلاث عشر|عشره سنه|عام
        9|10|11|12|13|14|15|16|17 سنه|عام|سنين
        قاصر|القاصر|قاصره
        خمستاشر|ربعتاشر|ستاشر|طناش
        andi|3andi 9|10|11|12|13|14|15|16|17
        3omri|omri 9|10|11|12|13|14|15|16|17
        9|10|11|12|13|14|15|16|17 sna|3am|snin
        si ye? san 9|10|11|12|13|14|15|16|17
        ye san 9|10|11|12|13|14|15|16|17
        san 9|10|11|12|13|14|15|16|17
        san tan ni kelen|fila|saba|naani|duuru|woro|wolonwula
        denmisen don
    """,
    "alone": """
        connais|conais ~ personne
        traine* ~ gare|marche|rue|seul*|personne
        sans personne
        ni parent*|famille|adulte
        orphelin*
        parents ~ morts|perdu*|separes|arretes|expulses
        famille ~ loin|perdu*|abandon*
        abandonne*|abandonnee
        livre* a moi|lui
        parents ~ europe|partis|loin ~~ type|ici
        voyage sans mes parents
        l_oncle|oncle|tonton ~ jamais venu
        got in another truck
        other|another truck
        my mum|mother|dad ~ left|gone|got
        rue ~ nioro|gao|kayes|bamako|mopti|sikasso
        maman est decedee
        dans|a la rue
        mi|mis|mise|met|jete* dehors
        dehors
        connais|conais pas la ville
        connais|conais personne
        plus revenu*|rentre*
        jamais venu*
        maman|papa|mere|parents ~ decede*|mort*|morts
        reclame*
        bloque* ~ aeroport|gare|frontiere|ville
        monte* dans ~ autre camion|voiture|bus
        autre camion|voiture
        know nobody|no_one|anybody
        never came|back|returned
        mother|father|parents ~ died|dead|other truck
        thrown|put out
        perto|cerca|lado ~ mesquita|mezquita
        دون|بدون والدي*|اهلي|والدين
        شاحنه اخرى
        dogolen
        seul|seule|seuls|tout_seul|toute_seule|tousel|solo
        sans parent*|famille|personne|papa|maman|adulte
        avec personne
        sans mes|ses|leurs parents
        perdu* ~ parents|mere|pere|famille|maman|papa
        parents|mere|pere|maman|papa ~ perdu*|mort*|disparu*|partis|laisse*|abandon*
        pas de? parents|famille
        suis avec personne
        est sans personne
        alone|myself|unaccompanied
        no|without parent*|family|mama|papa|one|body|nobody
        by himself|herself|myself|themselves
        sozinh*|sola|solo|sos
        sem|sin pais|padres|familia|ninguem|nadie|mae|madre
        وحدي|وحيد*|لوحدي|بوحدي|وحده|وحدو|لحالي|وحدها|بحدي
        بلا|بدون ~ اهل|والدين|اهلي|عائله|عايله|ام|حد
        wahdi|bou7di|b7di|bohdi|buhdi|wehdi|bwa7di|wa7di|w7di
        kelen|kelenpe|keleniba|kelen_pe
        mogo te n bolo|fe
        mogo si te n fe|bolo
        bangebaga* te
        fa te|ba te
    """,
    "sleeping_rough": """
        @i|il|elle ~ dors|dort|dor|dormir|dorment|dormons|dormi|dormez|dorm* ~ @street
        dors|dort|dor|dormir|dorment|dormons|dormi|dormez|dorm*|couch*|passe|passer|passent|passons|passé ~ dehors|rue|gare|marche|mosquee|
            pont|route|trottoir|sol|parterre|nuit
        ou|nulle_part|endroit|pas|lieu|place|part dormir|aller|loger
        sais pas ou|ou_aller
        cache* sous
        sleep*|slep* ~ @street
        sleep*|stay|staying ~ street|outside|mosque|market|station|bridge|park|road
        nowhere|where|place to? ~ sleep|go|stay
        durmo|dormo|durmiendo|dormir|duermo ~ @street
        onde|donde dormir|ficar|ir
        ننام|انام|كنعس|نعس|كنعسو|نايم|ابيت|كنبات ~ الشارع|الجامع|المحطه|السوق|الزنقه|برا
        nn3as|kan3es|nbat|kanbat
        be? si|suno* ~ kenema|sira|gare|sugu|misiri
        suno yoro te
    """,
    "with_adult": """
        type|homme|monsieur qui dit etre
        grands du ghetto
        type|monsieur|homme ~ dit|dire ~ oncle|tonton|pere|frere
        grands|adultes|gens ~ decident
        me|nous suit ~ depuis
        suit|suivent ~ groupe|depuis
        strangers|غرباء|desconocidos|desconhecidos|estranhos
        follow*|following ~ us|our group|me
        anda|sigue ~ atras|grupo
        يتبع|كيتبع ~ مجموعتنا|نا
        chez des|un|une ~ gens|monsieur|dame|inconnu*|homme|famille|personne*|patron
        avec un|une|des ~ monsieur|homme|dame|inconnu*|gens|adulte*|type|femme
        reste|loge|est|vit ~ chez|avec nous|moi|eux
        aucun de nous
        confie* a
        with a|some|the man|woman|people|stranger*|lady|family|guy
        staying|stays|living|live|lives with
        says ~ uncle
        moro|vivo|estou|estoy com|con um|un|una|uma
        casa de um|un|gente
        مع ~ رجل|ناس|واحد|عائله|سيده
        ساكن|ساكنه|نعيش|كنسكن ~ مع|عند
        m3a wahd|nass|rajel|chi
        be? ~ ce|muso|mogo do fe
        so kono
    """,
    "found_child": """
        trouv*|recueil*|ramass*|croise ~ enfant|bebe|petite_fille|fille|fillette|garcon|petit|gamin*|nourrisson|gosse|mome
        ai|avons vu ~ enfant|bebe|fillette|garcon|petit|gamin*
        enfant*|bebe|fille|fillette|garcon|petit*|gamin*|nourrisson|gosse|mome ~~ pleur*|abandon* ~~ mere|parents|nuit|gare|marche|rue|
            maman|boutique|convoi|porte|seul*
        fillette|garconnet|enfant|bebe|petit ~ abandone*|perdu*|seul* ~ ici|gare|marche|pleur*|rue|route|convoi|dans|devant|depuis
        found|see|saw ~ child|boy|girl|baby|kid|toddler
        child|boy|girl|baby|kid ~~ crying|alone|lost|abandoned
        encontr*|achamos|achei|hay|ha|vi ~ menin*|crianca*|nina|nino|ninas|ninos|bebe
        menin*|crianca*|nina|nino|ninas|ninos|bebe ~~ choran*|chorar|lloran*|sozinh*|sol*|perdid*|abandonad*
        لقيت|لقينا|وجدت|وجدنا|شفت|عثرنا|عثرت ~ طفل*|بنت|بنيه|ولد|رضيع|دري|صغير
        طفل*|بنت|بنيه|ولد|رضيع ~~ تبكي|يبكي|كتبكي|كيبكي|ضايع*|تايه|وحد*|لوحد*
        l9it|l9ina|lqina ~ bent|weld|bnita|tefl|bebe|derri
        denmisen|den|deni|npogotigi ~~ soro|ye|kasi|kelen|tununa|tunun*
        ye denmisen|den do? soro
    """,
}

UNLESS = """
    majeur*
    pas|plus|not|nao|no|لست|te|ma ~ mineur*|seul*|menor|minor|alone|قاصر*|kelen
    avec ma|mon|mes|sa|son|ses ~ mere|pere|parents|maman|papa|tante|oncle|grand_frere|soeur|frere
    passe|passer|passent|passons|passé ~ permis|bac
    ca fait|depuis|il_y_a|pendant|attends|since|ago|for|desde|ha|faz|hace ~ @num ans|anos|years
    experience|mariage|mandat|validite|valable|prison
    combien|quel_age|age_minimum|visa|faire_voyager|vacances|autorisation|avion|signer|escorter|partira|travel|visado|apply|acte|regroup*|statistiques
    chien|chat|telephone|valise|sac|poupee|cle
    with my ~ mother|father|parents|mum|aunt|uncle|brother|sister
"""

RULES = (
    Rule(
        "minor_alone",
        RiskLevel.EMERGENCY,
        """
        %minor + parti|partie|quitte ~ de chez|la_maison|famille
        %minor + %alone
        %minor + %sleeping_rough
        %minor + fui|enfui*|fugue*|echap*|cache*|ran|escap*|هرب*|boli|hrebt|fugi
        %minor + j_ai_faim|hungry|hambre|fome|جوعان|ji3an
        """,
        unless=UNLESS + "%with_adult\ndemain ils|mariage|marier|dot|donner\ngarde_a_vue|prison|cellule|commissariat",
    ),
    Rule(
        "minor_with_stranger",
        RiskLevel.URGENT,
        """
        dit|dire ~ etre mon oncle|pere|tuteur ~~ pas|est_pas
        %minor + %with_adult
        """,
        unless="""
        majeur*
        mariage|marier|dot|dote|marry|bride|prison|cellule|commissariat|enferm*|cell|police|زواج|casan|casar
        with my|avec|chez ma|mon|mes|sa|son|ses ~ mere|pere|parents|tante|oncle|maman|papa|grand_frere|soeur
        pas|not|nao|لست|te mineur*|minor|menor|قاصر
        experience|attends|adopt*|regroup*|canada|france|visa|dossier|acte|passeport|autorisation
        """,
    ),
    Rule(
        "child_speaks_alone",
        RiskLevel.EMERGENCY,
        """
        no mama no papa
        pas|plus|sans|ni de? maman|papa|mama ~ papa|maman
        maman|papa ~ mort|morts|parti|partis ~~ seul*|dors|dehors|faim
        enfui*|echap*|fui|sauve* ~ marabout|ecole_coranique|daara|maitre|orphelinat|tuteur|foyer
        talibe* ~ seul*|dehors|dors|enfui*|pont|faim
        tuteur ~ parti|abandon*|laisse*|chasse*
        perdu|perdus ~ mes|ses parents
        perdu|perdue ~ parents|maman ~ foule|gare|frontiere|route
        cherche|ou|veux ~ ma_maman|ma_mere|maman ~ seul*|perdu*
        mama|papa ~ te ~ n|an ~ bolo|fe
        ran away|escap* ~ from ~ marabout|master|teacher|quran*|koran*|orphanage
        """,
        unless=UNLESS + "adulte|grandi|passeport|acte|visa",
    ),
    Rule(
        "own_child_far_alone",
        RiskLevel.URGENT,
        """
        %minor + mon|ma|my|meu|mi|notre fils|fille|frere|soeur|neveu|niece|son|daughter|brother|sister|filho|hijo|petit_frere|
            petite_soeur ~~ seul*|alone|sozinho|solo|inconnu*|connait_pas
        fils|fille|frere|soeur|son|daughter|brother|sister ~ mineur*|minor|menor|de ~~ seul*|alone|sozinho|solo|gens|connait_pas|ninguem|
            personne
        مع ابني|اخي القاصر
        @relative ~ mort* ~~ reste|seul* ~ nous|foyer|enfant|petit
        """,
        unless="prison|commissariat|cellule|mariage|marier|adultes|visa|canada|regroup*|autorisation|escorter|legaliser|signer",
    ),
    Rule(
        "own_child_sent_back_alone",
        RiskLevel.EMERGENCY,
        """
        renvoy*|expuls*|refoul*|deport*|deportaram|deportaron|رحلو*|طردو* ~ fils|fille|frere|son|daughter|filho|hijo|ابني|ولدي|
            enfant ~~ mineur*|menor|15|14|16|13|only|القاصر|seul*|adultes
        """,
        unless="visa|acte",
    ),
)
