"""Lost or abandoned in the desert, no water, a boat in distress. Table of triage, N1."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "stranded_desert"

GROUPS = {
    "no_water": """
        under|in the sun ~ kids|children|hours|three|no
        seguimos andando|caminando
        eau|urine|pipi ~ radiateur
        presque plus d eau
        gorgee*|goutte*|goute* ~ eau|reste|derniere*
        eau ~ reste ~ litre|bidon|bouteille
        ni eau
        langue|levres|bouche|gorge ~ seche*|collee|colle|gonfle*
        bottle* ~ empty|finished|last
        radiator water
        ni agua
        garrafa|botella|bidao|bidon ~ vazi*|vaci*|ultim*
        القاروره|القرعه|البيدون|القنينه|قرعه ~ خاوي*|فارغ*|سالا*|الاخير*
        اخر ~ ماء|الماء|قرعه|قطره
        plus|pas|aucune|sans|manqu*|bout|peu d? eau|boire|eaux
        plus|pas|rien a? boire
        rien|quoi a boire
        eau ~ fini|finie|finis|finies|finit|reste|epuise*|manque
        a plus eau
        seul|dernier|un|petit bidon ~ pour|tous|reste
        bidon*|bouteille*|gourde* ~ vide*|fini|finie|finis|finies|finit
        boi* ~ pipi|urine
        sof|soif|swaf
        no|without|finish*|out_of|little|not ~ water
        water ~ finish*|gone|out|left|over
        nothing|last ~ drink*
        drink* ~ last|urine
        bottle|jerrycan* ~ empty
        thirst*
        sem|sin|acabou|acabo|falta|nao_ha|no_hay|agotado ~ agua
        agua ~ acabou|acabo|acab*|termin*|agoto|queda
        sede|sed
        ما|بدون|بلا|لا|انتهى|سالا|نفد|نفذ|ماكاينش|ماكانش|عندناش|عندنا ~ الماء|الما|ماؤنا|ماؤهم|نشربو|نشرب|ميه|مياه
        ما بقاش|عندناش|بقا|كاين|عندنا الما|ما|الماء
        بلا|بدون ماء|ما
        ما عندنا ~ ماء|ما|الماء
        انتهى|سالا|نفد|خلص|كمل ~ الما|الماء|ماؤنا|ماؤهم
        قطره ماء|ما
        عطش|العطش|عطشانين|عطشان|عطاشى
        makaynch|bla|makanch|mab9ach|sala|ma_kaynch ~ lma|elma|ma
        lma|elma ~ sala|salat|kmel|khlas
        3atch|l3tach|3tach|atchanin|3atchanin
        ji te
        ji ~ te|banna|bana|tununna ~ an|bolo|ye|n
        ji ~ bana|banna
        minnogo|minogo
    """,
    "abandoned": """
        au milieu du desert|sahara|tenere|sable
        sommes|est|suis ~ dans les? dunes|desert|sahara|sable|tenere
        seul|seuls|seules|coinces|bloques ~ desert|sahara|dunes|sable|brousse
        plus rien ~ boire|manger ~ jours|desert
        groupe|personnes|femmes|enfants ~ desert|sahara|sable ~ mourir|soif|faim|aide*|secours|epuise*
        middle of the desert
        in the desert ~ alone|lost|help|water|days|stuck
        estamos ~ deserto|desierto|dunas
        رانا|نحن|حنا|احنا ~ وسط|في ~ الصحراء|الصحرا|الرمل
        rana|hna ~ f|fi|wast ~ sahra|sehra|ramla
        an be kungo|desert kono
        passeur|chauffeur|guide|conducteur ~ descendre ~~ reparti
        marche*|marchons ~~ trouve*|voit|voyons pas|plus ~ route|piste|village
        sommes|est dans les dunes
        mourir|creve*|mort ~ de soif ~ ici|desert|aide*|svp
        allons|vais|va|vont|on ~ mourir de soif
        chauffeur|guide|passeur|conducteur|coxeur|ils ~ descendre|descendu*|debarque* ~~ reparti*|parti*|dunes|desert|sable|rien|milieu
        fait descendre ~~ desert|dunes|sable|brousse|rien|reparti*
        restes|reste derriere
        chauffeur ~ mort|decede|perdu|endormi
        personne ~ autour|alentour ~ desert|sable|sahara
        plus personne ~ desert|sahara|sable
        sahara|desert|dunes ~ plus personne
        truck|driver|convoy|bus left without us|me
        camion|voiture|convoi|chauffeur ~ parti|repartie|reparti sans nous|moi
        soltaron|soltaram|dejaron|deixaram ~ noche|noite ~~ andando|caminando|a_pe
        nos soltaron ~ noche
        derriere|amis|groupe|femme|frere ~~ pouvai*|peut|peuvent|pouvait plus|pas ~ avancer|marcher|continuer|suivre
        laisse* ~ derriere ~~ avancer|marcher|reseau|desert|chercher
        venez|envoyez ~ chercher ~~ colline|desert|sable|piste|groupe
        reseau ~ colline|dune|montagne
        guide|chauffeur|passeur|coxeur|conducteur|coxer + parti|partis|disparu avec la|le|notre voiture|camion|argent|moto|pick_up
        dit|a_dit ~ attend* ~~ jours|revient|revenu*|sous|essence
        guide|driver|smuggler|man ~ said|told ~ wait ~~ back|days|never|fuel
        esperem|esperen|espera|espere aqui|aca ~~ voltou|volvio|nunca|dias
        قال* ~ انتظر* ~~ يعد|رجع|يومان|يومين|ايام|ساحضر|الوقود|ما_رجع
        ko ~ kono ~~ ma segin|na
        chauffeur|guide|passeur|conducteur|convoyeur ~ laisse*|abandon*|fui|lache*|jete*|disparu|sauve|revient_pas|revenu_pas|pas_revenu
        @m_a laisse*|abandone*|jete*|lache*|depose*|largue* ~~ desert|sable|brousse|nulle_part|milieu|sahara|soleil|piste|dunes|route|vide
        nous laisse* dans ~ desert|sable|brousse|nulle_part
        abandone* ~~ desert|sable|brousse|sahara|piste|dunes
        guide|chauffeur|passeur ~ dit|parti|revenir ~~ attend*|reviens ~~ jours|heures
        guide|chauffeur|passeur + jours|heures qu on attend
        jours|heures ~ attend* ~ sous un arbre
        driver|guide|smuggler|connection_man ~ left|abandoned|ran|gone|dropped|dumped|disappeared
        left|dropped|dumped|abandoned us|me ~~ sand|desert|nowhere|bush|dunes|night
        motorista|condutor|chofer|guia|conductor|coiote|coyote ~ fugiu|deixou|abandonou|dejo|abandono|huyo|largou|se_fue
        deixou|deixaram|dejaron|dejo|largaram|abandonaram|abandonaron nos ~ areia|deserto|desierto|arena
        السائق|الشيفور|المهرب|المهربون|شيفور|الدليل ~ تركنا|هرب|خلانا|خلاونا|مشى|رمانا|رمونا|تخلى|سمح
        تركونا|تركنا|خلاونا|خلانا|رمونا|لاحونا|سيبونا ~ الصحراء|الصحرا|الرمل|صحراء|الخلا
        chifour|chauffeur|lpasseur|passeur ~ khlana|hreb|smah|lahna|ramana
        khlawna|khlana|ramawna|lahouna ~ sahra|sehra|khla|desert
        soferi|guide|passeur ~ y|ye an to|bila|boli|fili
        y an to|bila ~ cencen|kungo|desert|kono
    """,
    "lost": """
        sait|sais|savons|savent plus|pas ou ~ est|sommes|suis ~~ piste|desert|sable|conducteur|chauffeur|essence|guide|route|brousse
        conducteur|chauffeur|guide ~~ sait plus|pas ~ ou|route|chemin
        voi|voit|vois|voyons plus|pas la? piste|route|cote|terre|rien ~~ tempete|dune*|sable|nuit|couvert|traces|desert
        dune|dunes + voit|perdu*|rien|seul*|marche*|suit|traces
        traces de pneu*
        tempete ~ sable|couvert
        autour ~~ vide|rien|cailloux|sable|pierres|desert
        que des|du cailloux|pierres|rochers|sable|dunes|vide
        driver ~ lost|not_know|doesn ~ way|road|where
        sandstorm|sand storm
        nothing around|but sand|stones|rocks
        only|just stones|rocks|sand
        so|solo|soló ha|hay|vemos|se_ve? pedra*|piedra*|areia|arena|sol
        حولنا ~ حجاره|رمل|والو|فراغ|لاشي|فقط
        غير|فقط|كله الرمل|الحجر|حجاره|الرمال
        farafin|fara|cencen doron
        perdu*|egare*|paume* ~~ desert|sable|brousse|sahara|soleil|dunes|piste|mer|nuit|route
        @i|nous ~ perdu*|egare* ~ help|aide*|secours
        aide* ~ nous|on ~ perdu*|egare*
        nous sommes|som|somme perdu*|egare*
        on est|s_est|et perdu*|egare*
        lost ~~ desert|sand|bush|dunes|sahara
        we|us ~ lost
        tlef*|talfin|tle3na ~ sahra|desert
        perdidos|perdidas|perdido|perdi ~ deserto|desierto|areia|arena|mato
        estamos perdidos
        تايهين|ضايعين|ضعنا|تهنا|تلفنا|تالفين|ضائعون|تائهون|تايه ~ الصحراء|الصحرا|صحراء|الرمل
        تايهين|ضعنا|تهنا|تلفنا|تائهون|ضائعون
        tlefna|tlfna|twederna|d3na
        filila|filla|filina|tunun*|tununna ~ kungo|desert|cencen|sira
        an filila|tununna|filina
        kungo kono
    """,
    "broken_down": """
        essence|carburant|gasoil ~ fini|finie|finir|plus|manque|epuise
        plus|sans|manque d essence|de_carburant|gasoil
        coince*|bloque* ~ entre|apres|avant|milieu ~ arlit|agadez|assamaka|dirkou|frontiere|algerie|libye|borj|guezzam
        عالقون|عالقين|حاصلين ~ بين
        stuck|stranded ~ between ~ arlit|agadez|border|assamaka|dirkou
        no|finished|out_of fuel|petrol
        preso|presos|varad*|encalhad*|atascad* ~ entre ~ arlit|agadez|frontera|fronteira
        voiture|pick_up|pickup|camion|vehicule|moteur|4x4|toyota|hilux|car|convoi ~ panne|mort|gate*|enfonc*|ensabl*|enlis*|bloque*|coince*|
            lache*|casse*
        en panne
        ensable*|enlise*
        broken|broke|stuck|breakdown|spoil* ~ pickup|truck|car|down|sand|vehicle|toyota|desert
        pickup|truck|car|vehicle|engine ~ broke*|stuck|dead|spoil*|breakdown
        carro|camiao|camion|coche|jeep|camioneta|carrinha ~ avari*|atasc*|parado|parou|roto|averi*|avaria*
        السياره|الشاحنه|الطوموبيل|الكاميو|سيارتنا ~ تعطل*|خسر*|غرق*|وحل*|حصل*|وقف*|عطل*|غرس*
        tomobil|camyon|siyara ~ khesr*|hsel*|t3etl*|w7el*
        mobili|camion|car ~ tinena|tiena|tine|tinyena|jora|tinyèna|tinyenna
    """,
}

RULES = (
    Rule(
        "abandoned",
        RiskLevel.EMERGENCY,
        "%abandoned",
        unless="""
        taxi|sotrama|gare|hotel|aeroport|valise*|sac
        porte de chez
        """,
    ),
    Rule(
        "no_water",
        RiskLevel.EMERGENCY,
        """
        %no_water + @desert
        %no_water + %broken_down
        %no_water + march*|pied|groupe|soleil|assis|walking|walk|sun|taamala|taama|نمشي|الشمس|كنمشيو|شمس|caminando|andar|camina|a_pe|couche|
            nmchiw|mechyin|tile
        %no_water + arlit|agadez|assamaka|dirkou|seguedine|tamanrasset|tinzaouatene|taoudenit|kidal|tessalit|in_khalil|borj|gatroun|madama|
            djado|اساماكا|ارليت
        @i ~ plus|pas ~ eau
        an|on|we|nous ~~ personnes|gens|people|bidon ~~ eau|water|bidon|boire
        soif ~ march*|mourir|mort|meurt|depuis
        depuis ~ jours|hier|deux ~ boire|eau|soif
        mort*|dead|died|mour* ~ soif|thirst|العطش|عطش|minogo|sed|sede
        ما بقاش الما
        """,
        unless="""
        robinet|forage|bissap|facture|pompe|coupure|somagep
        prevoir|combien de litres
        camp_de_refugies
        """,
        present=True,
    ),
    Rule(
        "lost",
        RiskLevel.EMERGENCY,
        """
        %lost
        """,
        unless="""
        explication*|formulaire*|papier*|passeport|quartier|bouton*|ville|dossier|pas perdu*|tout|contact|espoir|vie|argent|recu
        de vue
        not|pas|aren lost
        passport|card|document
        touriste|superficie
        """,
    ),
    Rule(
        "broken_down",
        RiskLevel.EMERGENCY,
        """
        voiture|camion|pick_up|4x4|vehicule ~ renverse*|retourne*|brule*|accident ~ sable|desert|dune*|piste
        %broken_down + personne|route|piste|nuit|dune*|soleil
        panne ~ desert|sahara|sable|brousse|piste|dunes
        tombe* en panne ~ desert|sahara|sable|piste|brousse
        %broken_down + @desert
        %broken_down + %no_water
        %broken_down + arlit|agadez|assamaka|dirkou|tamanrasset|libye|algerie|niger|nulle|rien|personne|chaleur|soleil
        coince*|bloque*|stuck|stranded ~~ desert|sable|milieu|sahara|nulle_part|middle|dunes|sand|nowhere
        milieu de nulle_part|rien|desert|sable
        middle of nowhere
        stranded ~ we|people|desert|here|with
        varados|encalhados|atrapados|presos ~ desierto|deserto|areia
        عالقين|عالق|محصورين|حاصلين ~ الصحراء|الصحرا|صحراء|الرمل
        hasslin|haslin|waklin ~ sahra
        """,
        unless="autoroute|garage|mecanicien|assurance",
    ),
    Rule(
        "walking_on",
        RiskLevel.EMERGENCY,
        """
        under the sun ~ with ~ kids|children|baby
        sous le soleil ~ avec ~ enfants|bebe|petits
        seguimos andando
        عالقون|عالقين ~~ الحدود|بطاري*|ارليت
        march*|marche ~~ depuis|deux|trois|jours|hier|nuit ~~ sable|desert|route|soif|eau|rien|perdu*
        march* ~~ desert|sable
        walking|trekking ~~ days|yesterday|since|desert|sand|empty|water
        que du sable
        only|just sand
        caminando|andando|andar ~~ dias|ayer|ontem|desierto|deserto|sem|sin
        نمشي|كنمشيو|نمشيو ~~ يومين|ايام|البارح|الصحراء|الرمل
        an be ka taama|taga ~ kungo|cencen|tile|su
        """,
        unless="supermarche|bon marche|comment|rose|marche ~ travail|marche pas",
        present=True,
    ),
    Rule(
        "short_cry_for_water_or_rescue",
        RiskLevel.EMERGENCY,
        """
        boi* ~ eau|urine ~ radiateur|urine
        drink* ~ radiator|urine
        ^ plus|pas|no|sans d|de? eau $
        ^ plus|pas d eau aide*|svp|help|secours
        ^ no water $
        ^ soif|desert|perdus|perdu|sos|naufrage $
        ^ perdu|perdus desert|sahara|brousse|sable
        ^ sem|sin agua $
        ^ ما|بلا|ماكاين|مافي|ماكاينش ماء|الما|الماء|ما $
        ^ ji te $
        """,
        present=True,
    ),
)
