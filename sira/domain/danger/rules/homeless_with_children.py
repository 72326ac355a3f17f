"""On the street with children, tonight or for some nights. N2."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "homeless_with_children"

GROUPS = {
    "no_roof": """
        dehors
        nulle_part ou
        nulle part ou
        sans logement|logis|maison|toit
        plus|pas de logement|maison|chambre|toit
        chasse*|expulse*|sorti*|vire* ~ bailleur|proprietaire|logeur|maison|chambre|concession|foyer|famille
        bailleur|proprietaire|logeur|belle_famille|famille ~ chasse*|expulse*|sorti*|vire*
        passe* la nuit ~ gare|dehors|rue|marche|mosquee|route
        installe* ~ dans ~ car|bus|voiture|abandonne
        car|bus|voiture|maison abandonne*
        place pour la nuit
        place ~ nuit ~~ enceinte|fille|bebe
        n ai plus de logement
        carton|nattes? par terre|parterre
        ce soir ~ carton
        ouvre pas|plus la porte
        devanture|veranda ~ boutique|magasin
        personne ~ prend|heberge ~ nous
        stay at the station
        rent is over
        فراشنا قبل
        نبيت
        اين نبيت
        قرب المحطه
        escalier*|marches|couloir|cour|veranda|entree ~ hopital|mosquee|eglise|gare|ecole
        belle etoile
        sorti*|sort*|mis|jete* nos|notre|mes|le|les|l lits|affaires|bagages|matelas|valises|dehors
        sous la pluie
        vit|vivent|vivons|reste|restent ~ pres|devant|station|gare|sous ~ gare|station|marche|pont|route|essence
        loyer ~ fini|plus|pay*
        besoin d|de un? toit
        need a? roof
        stairs|steps ~ hospital|church|mosque|station
        hospital stairs|corridor
        living|stays|stay|live ~ by|near|at|under ~ station|market|bridge|road|table|petrol
        under ~ table|tree|bridge
        rent ~ over|finished|unpaid
        escadas|escalera|escaleras
        debaixo|debajo de|duma|un|una|d
        deitad*|tumbad*|acostad* ~ estrada|beira|carretera|suelo|chao
        saco|sacou|saca nos|nos_saco
        donde meto
        دروج|سلالم|درج ~ السبيطار|المستشفى
        تحت ~ طبله|شجره|الجسر|طاوله
        تعيش|كتعيش|جالسه ~ قرب|حدا ~ المحطه
        اخرجو|خرجو ~ فراشنا|حوايجنا
        dalen ~ sira da la
        dayoro te
        dors|dort|dor|dormir|dorment|dormons|dormi|dormez|dorm*|couch*|passe|passer|passent|passons|passé ~ @street
        dors|dort|dor|dormir|dorment|dormons|dormi|dormez|dorm*|couch*|nuit*|assis*|assises ~ dehors|rue|gare|trottoir|pont|arbre|manguier|
            sous|terre|table|carton|bord|mosquee|marche|valises|devant|hangar
        nuit ~ sous|dehors|rue
        a la rue
        dehors avec
        suis|sommes|est|nuit dehors
        sous un|une|le|la ~ arbre|manguier|table|pont|bache|hangar
        pas|plus|nulle|aucun|rien ~ ou|part|endroit|place|maison|toit|logement ~ dormir|aller|passer|loger
        pas|sans|aucun ou|toit|abri|logement|domicile
        sans maison
        mis|mise|mises|met*|mettre|jete*|chass*|chase* ~ porte|dehors|maison|famille|rue
        sdf|sans_abri|sans_domicile
        expuls*|chass* ~ maison|logement|bailleur|proprietaire|foyer
        proprietaire|bailleur|logeur|centre ~~ serrure|sortir|chass*|porte|vir*|expuls*|cle
        ou ~ dormir|ce_soir|cette_nuit
        sais|sait|savons pas ou aller
        traine* de
        sera la rue
        la rue ~ mome|momes|enfant*|petit*
        sleep*|lying|lie|stay|staying|sit|sits|sitting ~ @street
        sleep* ~ outside|street|rough|road|floor|ground
        nowhere|where ~ sleep|stay
        no place
        nowhere to go
        no|without house|roof|shelter|home|place
        homeless|evict*
        threw|kicked|sent|put ~ us|me ~ out
        landlord ~~ lock|out|evict*|chase*|threw
        lock* ~ changed
        changed ~ lock
        where ~ put|sleep ~ tonight
        durm*|dorm*|duerm* ~ @street
        na|en|la|a rua|calle
        sem|sin|no_tenemos|nao_temos|nao_tenho|no_tengo ~ casa|techo|teto|sitio|lugar|abrigo
        sem|sin|nao_tenho|no_tengo ~ onde|donde ~ dormir|ficar
        senhorio|casero ~~ fechadura|cerradura|llave|fora|fuera|echo
        pos|puseram|echo|echaron|sacaron ~ nos? ~ fora|fuera|calle|rua
        onde|donde ~ fico|dormir|dormimos|ficar
        ca|de|estamos|estou|estoy|maletas|malas ~ fora|fuera
        ننام|نبيتو|كنعسو|نعسو|انام|كنباتو|ننعسو|نايمين|ممددون|كنعس|جالسين|مرميين|نبات ~ الشارع|الزنقه|برا|المحطه|الطريق|الرصيف|قدام|الارض|
            تحت
        بدون|بلا|ما ~ ماوى|سكن|مكان|فين
        طردنا|خرجنا|اخرجنا|طردو*|خرجونا|جراو_علينا|صاحب_البيت|مول_الدار
        فين|اين|وين ~ نبات*|ننام|ننعس|نعسو|اضع|نروح|نمشيو
        الشارع|الزنقه|الرصيف
        fin|win|wayn ~ nbat*|nn3as|nen3s|nmchi*|nrouh*
        zanqa|zan9a|zenka|barra|trottoir
        khrejna|khrjouna|tardouna
        be? ~ si|suno* ~ kenema|sira|gare|jiri|sugu|yiri
        kenema|sira_kan|jiri_koro|gare_la
        sotigi|dutigi ~ gen|bo
        sigiyoro|siyoro|dayoro te
        bolo si yoro te
        lying ~ road|roadside|ground|street
        fled|fui|fuimos|fugimos|هربنا ~~ lying|couche*|road|route|الطريق|estrada|carretera
    """,
}

UNLESS = """
    serie|film|association|projet|comment aider|reintegr*|statistique*
    pas|plus|not ~ dehors|street|rue
    porte plainte
    visa|regroup* ~ porte
    jouent|jouer|play*|ecole
"""

RULES = (
    Rule(
        "outside_with_children",
        RiskLevel.URGENT,
        """
        %no_roof + @child
        %no_roof + mes|nos|deux|trois|quatre|cinq|2|3|4|5|my|our filles|fils|garcons|gosses|petits|enfants|kids|daughters|sons|boys|girls
        %no_roof + avec mes|les|nos petits|petites|mioches
        %no_roof + fils|filles ~ @num ans
        %no_roof + avec|with|com|con|ni ~ kids|den|petit
        %no_roof + bebe*|babies|enfants|mome*|momes|gosses|garcons|boys|jumeaux|اطفالي|صغار|small_ones|little_ones
        dort|dormons|dorment ~ avec les deux
        """,
        unless="""
        association|statistique*
        porte plainte
        mon|ma fils|fille dort|dorment|dorme
        prison|cellule|expulsion|commissariat
        ans|an ~ seul*|alone ~ dors
        trouv*|pleur*
        """,
    ),
)
