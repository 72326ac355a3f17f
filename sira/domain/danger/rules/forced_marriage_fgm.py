"""Imminent forced marriage or excision. Today or tomorrow: N1; announced or dated: N2."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "forced_marriage_fgm"

GROUPS = {
    "given_away": """
        force* a epouser|marier|me_marier
        on|ils|famille|pere|oncle|mere|parents ~ force*|oblige* ~ epouser|marier|mariage
        donner a ~ vieux|homme|cousin|marabout|ami
        me|la donner ~ vieux|homme|mari|cousin
        promise a ~ homme|vieux|cousin
        coepouse ~ force|veux_pas
        veulent que j epouse
        accept* pas|jamais ~ ce|le mariage
        vendue ~ mariage|homme|vieux
        cola ~ achet*|donne*|partage*
        achete la cola
        refuse ~ cousin|homme|mari ~~ renier|pere|cola|dimanche
        marier par telephone
        on va me marier
        imam vient|vien
        henne ~~ mari|marier|pleure
        femme de quelqu|kelkun
        suis femme de
        demande* pas mon avis
        attacher|attache a un homme
        tie me to someone|a
        today s ceremony
        ceremony
        ليزوجوني ~ لرجل
        mariage|ceremonie|noces ~ tout_a_l_heure|aujourd_hui|demain|ce_soir
        ceremonie ~ today|hoy|hoje
        cherchent ~ mariage|ceremonie
        emmen*|conduis* ~ village ~~ homme|mari*|connais
        lie|lier|attacher|tie ~ someone|quelqu_un|homme
        marier|donner|marry|hand|give ~ her|la|sa_fille|ma_fille ~ friend|ami|homme
        hand her to
        ceremony|wedding ~ today|tonight|tomorrow
        search* ~ ceremony|wedding
        driving me to the village
        boda|ceremonia|casamento|cerimonia ~ hoy|hoje|manana|amanha
        velho|viejo|hombre|homem ~ espera|espera_me ~~ data|fecha|semana
        espera ~ homem|hombre|velho|viejo ~~ data|fecha
        me espera un hombre|viejo
        عرس|العرس|الحفله ~ اليوم|غدا|الليله
        ليزوجوني|يزوجوني|تزويجي
        رجال العائله
        l3ers|lzwaj ~ lyoum|ghedwa
        cekoroba ~ kono
        furu ~ dogokun|sini|bi|kari|juma
        marie|marier|mariage|maries|mariee|donn* de force
        marie|marier|mariage|maries|mariee ~ force*
        mariage ~ force*
        forc*|oblig* ~ marier|mari|mariage|epouser
        veut|veulent|vont|va me|m|la|l|te ~ marier|donner_en|donner_a|fiancer
        veut|veulent|vont|va ~ marier|fiancer|donner ~ ma|ma_fille|fille|soeur|niece|a_un
        @m donn* ~ mariage|homme|vieux|vieil|cousin|marabout|epoux
        donn*|promis* ~ en mariage
        donn* ~ a|à un|son|une? ~ vieux|homme|ami|cousin|frere
        marier|fiancer ~ fille|soeur|niece|moi|force
        @m_a fiance* ~ force
        fiance* ~ de force
        dot|dote ~~ pris|prise|prises|recu*|paye|payer|paie|paies|payes|payez|payé|payée|paient|paiement|pay|paid|paying|pays_la_rancon|
            pour|prends|pr
        @a pris|recu ~ dot|dote|cola|colas
        mariage|ceremonie ~~ veux_pas|ecole|homme_que|force|cache*|mineure
        veux pas|plus ~ marier|epouser|mariage|de_lui|de_ce
        vieux ~ attend*|epous*|marie|marier|mariage|maries|mariee
        marry ~ me|her|old|force*|man|off
        force* ~ marr*
        marry|married|marriage ~ force*|against|old
        marry off
        give*|giving ~ me|her ~ man|marriage|husband|old
        bride price
        wedding ~~ school|force*|dont_want|don_t_want|not_want
        old man ~ waiting
        dao|dan|casam|casan|casar|casarme|casarnos ~ me|homem|hombre|viejo|velho|forca|fuerza
        dao me ~ homem|velho
        @m casan|casam
        casamento|boda|matrimonio ~ forcado|forzado|sexta|viernes|semana|escola
        dote
        يزوجون*|تزويج*|يزوجو*|زوجوني|سيزوجون*|غادي_يزوجون*|باغين_يزوجون*|كيزوجو*|تزويج
        زواج|العرس|الزواج ~~ بالقوه|قاصر|سيف|بزز|الجمعه|غصب*|اجباري
        المهر|صداق
        شيخ ينتظر*
        yzawjouni|yzewjouni|zewjouni|yzawjouha|yzewjouha|zwaj|l3ers ~ b ~ sif|bzez|ghedwa|drou3|rajel|chibani
        yzawjouni|yzewjouni|yzawjouha|yzewjouha|ghadi_yzewjouni
        furu ~~ diyagoya|wajibi|te a fe|t a fe|cekoroba
        be? n|a furu ~ ce|diyagoya|sini|cekoroba
        furu wari|furunafolo ~ mine|ta|mina
        di ~ ce|cekoroba ma
    """,
    "cutting": """
        la lame passe|est
        couper ~ avec les autres filles
        la chose des filles
        faire la chose ~ filles
        prepare la petite
        vient|venir la chercher ~ apres_demain|demain|lame
        khtan dyal
        b a boloko
        coupe* ~ la_petite|les_petites|bas
        khtan ~ khti|bnti|sghira
        boloko ~ sibiri|sini|bi|juma
        u b a boloko
        excis*|exise*|exiz*
        coup* ~ ma fille|petite|soeur|niece|filles|la_petite
        circonci* ~ fille|fillette|filles
        tissu blanc
        exciseus*
        le tour de ma fille|petite|soeur
        cut|cutting ~ girl|daughter|sister|girls|her
        be|get cut
        fgm|circumcis*
        fanado|mutilacao|excisao|ablacion|mutilacion
        cort* ~ menina|nina|hija|filha|cortarla|corta_la
        cortarla
        تختن*|ختان|الختان|يختنو*|تختين|خفاض
        khtan|tkhten|ykhetno* ~ bent|bnti|bnat|sghira
        boloko*|bolokoli|negekoro|negekorosigi
    """,
    "imminent": """
        @tonight
        cet apres_midi
        tout_a_l_heure|demain|ce_soir|aujourd_hui|maintenant
        deja la
        cherchent
        cache*
        jusqu a la ceremonie
        tomorrow|tonight|today|this_evening|now
        amanha|hoje|manana|esta_tarde|hoy
        غدا|الليله|اليوم|هذا_المساء|دابا|المساء
        ghedwa|lyoum|daba|lila
        sini|bi|sisan|wula
    """,
    "dated": """
        @soon
        @num jours|semaines|days|mois|weeks|tile|dias|ايام
    """,
}

UNLESS = """
    age|dagalen|sariya|combien|pourquoi|sensibilis*|prevent*|religion|abandon|campagne
    mon visa|regroup*|conjoint|acte|certificat|religieux|traditionnel|civil ~ mariage
    mariage ~ acte|certificat|civil|religieux|traditionnel|preuve*|photo*
    ma soeur dans|visa
    cheveux|tresse*|internet|connexion|appel
    joueur|match
    volontaire*
"""

RULES = (
    Rule(
        "within_hours",
        RiskLevel.EMERGENCY,
        """
        %given_away + %imminent
        %cutting + %imminent
        mariage|wedding|ceremonie ~ tout_a_l_heure|demain|tomorrow
        """,
        unless="""
        sensibilis*|loi|campagne|visa ~ urgence
        invitation|invite*|assister|ma soeur dans
        acte|certificat|regroup*
        """,
    ),
    Rule(
        "locked_until_ceremony",
        RiskLevel.EMERGENCY,
        """
        henne ~~ mari|pleure|marier
        emmen*|conduis* ~ village ~~ attacher|marier|homme
        driving me ~~ village ~~ tie|marry|husband
        ياخذونني|ياخذوني|داوني ~ القريه ~ ليزوجوني|يزوجوني
        search* ~ me ~~ ceremony|wedding
        hiding ~~ ceremony|wedding
        gard*|enferm*|cache*|locked ~~ ceremonie|mariage|wedding|marier
        tissu blanc
        tour de ma fille
        exciseuse ~ arriv*|la|ici|village|viens
        """,
        unless="visa|acte|photos",
    ),
    Rule(
        "announced",
        RiskLevel.URGENT,
        """
        marier ~ fille de 10|11|12|13|14|15|16|17
        marry|marry_off ~ girl of 10|11|12|13|14|15|16
        %given_away + enferme*|locked|pleure
        grand_mere|tante|grandmother ~~ couper|cut ~ fille*|girls|petite
        lame passe
        chose des filles ~ fete|vacances|mois
        %given_away
        %cutting + fille|filles|soeur|niece|petite|me|moi|ma|daughter|sister|girl|my|her|menina|filha|nina|hija|بنت|بنتي|ابنتي|denmuso|den|
            npogotigi
        %cutting + %dated
        vieux|vieil|old_man|old|شيخ|cekoroba ~~ attend*|waiting|ينتظر* ~~ fixe*|semaine|week|date|الاسبوع
        """,
        unless=UNLESS + "%long_ago",
    ),
)
