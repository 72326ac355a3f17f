"""Just dropped at a border without water, shelter or contact. N2; without water or in the night, N1 with `stranded_desert`."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "just_expelled"

GROUPS = {
    "thrown_out": """
        viens|vient|venons|vienne d|de etre ~ expuls*|refoul*|renvoye*|deport*|chasse*
        rentre*|revenu* de force
        police|policiers|soldats|gendarmes|militaires|mauritaniens|algeriens|tunisiens|marocains ~~ laisse*|depose*|jete*|abandon*|
            lache* ~~ frontiere|desert
        algerie|mauritanie|tunisie|libye|maroc|angola|gabon|guinee_equatoriale ~ expuls*|refoul*|chasse*|renvoye*
        chasse*|renvoye*|expulse* de|d|du|depuis ~ algerie|mauritanie|tunisie|libye|maroc|angola|gabon
        deporte|deport|expulse ~ aujourd_hui|d_un_coup
        nous|nou|m ont|on laché|lache|laches et parti*
        embarque* ~ bateau|camion|avion ~~ debarque*|jete*|lache*
        debarque* a
        depose* ~ barriere|frontiere|borne|poste
        pousse* ~ derriere ~ grillage|frontiere|barbele*
        renvoye ~ tout_de_suite|aujourd_hui|sans ~ salaire
        jete*|jeté a gogui|rosso|kidira|assamaka
        sent me away
        mis|mise|mettre|vire* dehors ~ mauritanie|algerie|maroc|tunisie|libye|pays
        gendarm*|police|policiers|militaires ~~ mis|mise dehors
        nou*|nous|m|on lach*|laisse* et parti*
        renvoye* ~~ kidira|gogui|rosso|assamaka|gao|frontiere|sans|bord
        ramass* ~~ jete*
        sors|sort|sorti|descends|descendu ~ camion|bus|convoi|car ~ expulse*|refoule*|algerie|deport*
        camion|convoi des expulses|refoules
        depuis la borne
        vient|viens|venons d algerie ~~ pied|marche*
        vide* le|notre camion|bus
        emptied the truck
        sent ~ away ~~ border
        drop us|me
        fresh from ~ deport*
        deportation convoy
        soltaron|soltaram|largaram|largados|botaron|dejaron|deixaram ~ nos|no|en|frontera|posto|puesto
        largad* no|na
        خرجت|نزلت ~ شاحنه|الشاحنه ~ المرحلين|المطرودين
        افرغو الشاحنه
        expulse|expulses|expulsee|expulsees|refoule|refoules|deporte|deportes|deportee
        @x_a|ete|suis|sommes expuls*|refoul*|deport*
        rapatrie de force
        @m_a|@l_a|nous_ont|ils|viennent|vient|on ~ jete*|jeter|descend*|depose*|deposer|lache*|largue*|laisse|laisses|chasse*|renvoye*|
            debarque*|abandone* ~~ @border
        @m_a|vient|viennent|ils|nous ~ jete*|jeter|largue*|lache*|renvoye*|chasse*|refoule*|expulse*
        vide* ~ camion
        arrive* ~ de force
        de force ~ heure*|frontiere
        thrown|dumped|dropped|deported|expelled|pushed|kicked ~ out|back|us|at|me|from|in|by|this
        deported|expelled
        left us ~ border|frontier
        left|dropped|dumped ~ here|border|frontier
        by force ~ hour*|ago
        broke our phones
        acabam|acaban|acabaram|acabou|acabo de ~ deitar|tirar|expuls*|deport*|deixar|echar
        policia|soldados|guardas ~ deixou|deixaram|dejo|dejaron|tirou nos?
        expuls*|deport*|largaram|tiraron|botaram|echaron ~ nos|me|da|de|en|em|aqui
        expulso|expulsado|deportado|deportada
        a|à? forca|fuerza ~ hora
        رمونا|لاحونا|طردو*|مطرود*|رحلو*|مرحل|خلاونا|نزلونا|انزلونا|تركونا|قطعونا|دفعونا
        بالقوه ~ ساعه|الحدود
        7attouna|hattouna|ramawna|lahouna|tardouna|tarduna|terdouna|khlawna|rmawna
        y an|n gen|jigin|fili|bila
        ye an|n gen|jigin|fili
        u ye an gen
        gen ka bo
    """,
    "here_now": """
        pris|prend|arrache*|vole* ~ telephone|argent|chaussures|affaires|habits|sacs
        pieds nus
        rien mange
        sans chaussures
        ne sais|sait|connais ~ ou
        nulle part
        viens|vient|venons d etre
        gare ~ sans ~ rien
        que faire
        ou poser la tete
        pas|ni un contact|habit
        entre les deux
        goutte|gouttes
        hier soir
        kel|quel pays
        vingt|dix|trente|quelques minutes
        instant|a_l_instant
        pas|ni|aucun d|de? abri|dispensaire|reseau|telephone
        belle etoile
        personne ~ enregistre*|connait|parle|dit
        connais personne
        franc ~ manger
        quel|kel pays ~ ici
        slippers|rain*|cold|nobody|franc|bread
        ninguem|nadie ~ diz|dice|nada
        rato|cedo|noite
        حدا|احدا|قبل_قليل|منذ
        @border
        ce_matin|maintenant|heure|heures|hier|cette_nuit|vient|viennent|tout_a_l_heure|instant|tantot|matin|soir
        sans rien|argent|telephone|eau|papiers|manger|tel
        rien|tout ~ pris|casse*|mange*
        sais|savons pas ou
        on est|@i ~ la|ici|assis
        dors|dort|dehors|froid
        perdu*|assis
        this_morning|now|just|hour|hours|ago|yesterday|tonight|today
        no|without ~ phone|food|money|water|shoes
        took|broke everything|phones|all|our
        sleeping outside
        hoje|hj|agora|hora|ontem|hoy|ahora|ayer|manha|sem|sin
        levaram|quitaron|quedaron tudo|todo
        الان|توا|دابا|اليوم|الصباح|هذا_الصباح|ساعه|بلا|بدون|البارح|كل_شي|الليله
        daba|lyoum|had_sbah|bla|sbah|lbareh
        sisan|bi|sogoma|te|kunun|foyi
    """,
}

UNLESS = """
    combien|pourquoi|chiffre*|accord|television|tele|journal|difference|definition|how many|why|كم عدد|الفرق|quantas|cuantas|cuantos
    association|aide* ~ expulses
    logement|proprietaire|bailleur|loyer|maison|appartement|landlord|rent
    risque*|risk|si on|peur|droit|loi
    renvoye* ~ ecole|lycee
    il_y_a|depuis ~ mois|annee*|ans
    months|years ago
    يعد
    va|vont|veulent ~ @m? ~ expuls*|refoul*|renvoy*
"""

RULES = (
    Rule(
        "just_thrown_out",
        RiskLevel.URGENT,
        "%thrown_out + %here_now",
        unless=UNLESS + "%long_ago",
    ),
    Rule(
        "thrown_out_without_water",
        RiskLevel.EMERGENCY,
        """
        pousse* ~ grillage|frontiere ~~ goutte|eau|soleil
        grillage|frontiere ~~ goutte
        %thrown_out + %no_water
        @border + %no_water
        """,
        unless=UNLESS + "%long_ago",
    ),
    Rule(
        "dropped_in_the_night",
        RiskLevel.EMERGENCY,
        """
        descend*|depose*|jete*|laisse*|lache*|abandon* ~~ @border ~~ nuit
        left|dropped|dumped us ~~ night
        @m_a|nous ~ descend*|depose*|jete*|laisse* ~~ nuit ~~ lumiere|noir|marche*|direction|devant
        largaram|deixou|dejo|dejaron|tiraron nos? ~ noite|noche
        """,
        unless=UNLESS + "%long_ago",
    ),
)
