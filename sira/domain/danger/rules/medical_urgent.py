"""Pregnant with pain or without care, vital treatment stopped, a very sick child. N2; with a sign of death near, N1."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "medical_urgent"

GROUPS = {
    "small_child": """
        little one
        للصغيره|الصغيره|صغيرتي
        @child
        petit|petite|bebe|garcon|fille|fils|girl|boy|daughter|son
        دريه|طفل*|بنت|ولد
    """,
    "vital_treatment": """
        tb treatment|drugs|medicine
        traitement tb
        dialys*|chimio*|asmatic|asthmat*|asmatique|ventolin*|inhal*|bomba|drepanocyt*
        بخاخ|البخاخه|الدياليز|غسيل
        arv|antiretrovir*|antiretro*|insulin*|insuline|insulin|insulina|insulinas|vih|hiv|sida|aids|السيدا|الايدز|الانسولين|انسولين|
            tubercul*|diabet*|sucre|epilep*|drepanocyt*|dialyse|hypertens*|tension|asthme|ventoline|السكري|سكري|السكر|الصرع|الربو|lansoline|
            ansoline|sokar|sukar|sukaro*|sidabana
        medicament* ~ pour ~ crises|coeur|sucre|tension|vih|sida|poumon|diabete|nerfs
        traitement ~ vih|sida|tubercul*|diabet*|epilep*|tension|coeur|vital|vie
        pills|medicine|drugs ~ for ~ heart|fits|sugar|pressure|hiv
    """,
    "stopped": """
        rate|ratees|manque* ~ seance*|dose*|jours
        vide|vides
        veut|peut ~ redonner|donner|renouvel*
        perdu|finis|finie|fini|finies depuis
        redonner
        stop|stopped ~ weeks|days|since
        vazia|vazio|vacia|vacio|agotado
        plus|pas|sans|aucun* d|de ~ insulin*|arv|medicament*|traitement|medoc*|cachet*
        plus|pas ~ insulin*|arv|medicament*|traitement|medoc*|cachet*
        fini|finie|finis|finies|finit|termin*|epuise*|perdu*|vole*|confisqu*|arret*|aret*|interromp*|resté
        manque|rupture de|d
        prend|prends pas|plus|rien
        donne* pas|rien
        no|without ~ insulin*|medicine|medicines|pills|drugs|meds|treatment|tablets
        finish*|ran_out|run_out|lost|stopped|stolen|missed|no_more
        acabou|acabaram|acabo|acabaron|terminou|termino|perdi|parei|robaron|roubaram|no_me_dan|nao_me_dao|me_dan_nada
        sem|sin ~ insulina|remedio*|medicina*|medicamento*|tratamento|tratamiento|comprimidos|pastillas
        سالا|سالات|انتهى|خلص|تقضى|بدون|بلا|ضاع|ليس_عندي|ما_عندي|ماعنديش|توقف|وقفت|لا_دواء|كمل
        sala|salat|tqada|khlas|ma_3andich|maandich|bla|kmel|ma3andich
        banna|bana|tununna|dabila|te_n_bolo|te_bolo
    """,
    "pain": """
        mal|douleur*|doulor*|souffr*|ventre|contraction*|vertige*|gonfl*|enfl*|fievre|tombe*|fatigue*|faible|vomi*|malaise*|bouge_plus|
            bouge_pas
        pain*|hurt*|ache|fever|swollen|dizzy|weak|fell|vomit*|kick*
        dor|dores|dolor|dolores|febre|fiebre|inchad*|hinchad*|tontura*|mareo*
        وجع|الم|الام|يوجع*|كيوجع*|حمى|سخانه|دوخه|منفوخ*|تعب*|آلام|مغص
        wja3|kaywja3*|woj3|harara|skhana|dokha|kaydar*
        dimi|fari_kalan|farigan|funu*|kirin
    """,
    "no_care": """
        no antenatal
        antenatal
        due this week|month
        jamais|aucune|pas|sans|plus ~ consult*|sage_femme|medecin|docteur|soin*|suivi|hopital|visite|echographie
        no|never|without|not ~ doctor|hospital|check*|clinic|midwife|care|antenatal|seen
        sem|sin|nunca|ningun ~ consulta*|medico|parteira|hospital|control
        بدون|بلا|ما|لا|لم ~ طبيب|مستشفى|قابله|متابعه|فحص|دكتور
        bla|ma ~ tbib|hopital|sbitar
        te ~ dogotoro*|kenyaso
    """,
    "very_sick": """
        little one|baby ~ vomit*
        ترفض|تتقيا|يتقيا ~ كل
        fari ka kalan
        fari kalan|gwan
        vomits everything
        malade grave*|tres
        gravement malade
        brulant*|chaude|chaud ~ corps|front|pleure
        vomit|vomi tout
        toux|tousse ~ jours|respir*|nuit
        vomits|vomiting|vomit ~ everything
        very|so sick|ill|hot
        fievre|fiever|39|40|41|diarh*|diarrh*|diare*|vomi*|deshydrat*|palu|paludisme|rougeole|cholera|chaud|brulant|maigri*
        refuse*|veut plus|pas|rien ~ manger|boire|teter
        mange|boit plus|pas|rien
        high|hot|bad? ~ fever
        fever|diarrh*|vomit*|dehydrat*|malaria|measles|convuls*
        refus*|not|wont|cannot|stopped ~ eat*|drink*|food|feed*|breastfeed*
        febre|fiebre|diarreia|diarrea|vomit*|malaria|paludismo
        no|nao ~ come|bebe|quiere_comer|quer_comer
        حمى|الحمى|سخانه|اسهال|يتقيا|كيتقيا|كتتقيا|الحراره|سخون|جفاف
        ترفض|يرفض|ما|لا ~ الاكل|ياكل|تاكل|يشرب|ترضع
        skhana|s7ana|harara|ishal|kayt9ya|rda|jeryan
        farigan|fari_kalan|farikalan|konoboli|fonono|sumaya
        te|te_se ka? dun|min|dumuni
        te se ka dun|min
    """,
    "death_near": """
        no tears
        has no tears
        لها دموع
        centre de sante refuse
        pleure meme plus
        plus|pas de larmes
        nombril|ombilic ~ rouge|gonfle*|pus|sent
        poitrine ~ rentre*|creuse
        no tears
        sem|sin lagrimas
        دموع
        عينيه|عيونه ~ داخلين|غارت*|غايرين
        3inih dakhlin
        tete|teter|tette plus|pas
        refuse le? sein|teter|tete
        mou|molle|molasse|flasque
        yeux ~ rentres|enfonces|creuses
        comme de l_eau|eau
        diarrhee ~~ eau|sang
        fontanelle
        pleure|bouge|reagit|reveille plus
        stopped|not|wont|no ~ feed*|breastfeed*|suck*|crying
        floppy|limp|sunken
        deixou|no|ya|nao|ja ~ mama|mamar
        mole|flojito|flojo|flacido
        توقف|ما|لم|لا ~ الرضاعه|يرضع|كيرضع*|ترضع
        رخوا|رخو|مرخي
        ma ~ kayrda3*|yrda3
        te sin min
        magara|magayala
    """,
}

UNLESS = """
    mouton|chevre|vache|saga|goat|dog|cow|خروف*|chien|veterinaire
    vaccin*|prevent*|general|generale|loi|droit d|au|statistique*
    certificat de grossesse
"""

RULES = (
    Rule("pregnant_in_pain", RiskLevel.URGENT, "%pregnant + %pain", unless=UNLESS + "pas|no ~ douleur*|mal|pain\nvoyager|vol|avion sans"),
    Rule(
        "pregnant_without_care",
        RiskLevel.URGENT,
        """
        %pregnant + %no_care
        %pregnant + rue|dehors|faim|manger|seule|eau
        9|neuf|8|huit|neuvieme|huitieme mois ~ jamais|consult*|seule|rue
        enceinte|grossesse ~ 9|neuf mois
        """,
        unless=UNLESS + "contrat|mandat|court|long|moyen|prison|retention|detention|test de|visa|avion",
    ),
    Rule(
        "pregnant_in_danger",
        RiskLevel.EMERGENCY,
        """
        asmatic|asthmat*|asmatique|asthme|bomba_de_asma|ventolin* ~~ vide|fatigue*|etouf*|siffl*|poussiere|poeira|puxar|sentado
        neuf|9|nine|nueve|nove mois|months|meses + douleur*|pains|pain|contraction*|dores|dolores|viennent
        au|dans ~ neuvieme|9eme mois + mal|douleur*|contraction*
        douleurs|pains|dores|dolores ~ vont|viennent|come|vao|vem|van|vienen ~ go|vont|vem|vienen|partent
        التاسع + الام|وجع|آلام|الطلق
        fausse couche
        miscarriage|aborto
        %pregnant + saigne|saigner|saignent|saignement|saignements|saigné|sang|blood|bleed*|sangra*|sangue|sangre|ينزف|انزف|الدم|دم|نزيف|
            joli|ldem|dem
        %pregnant + perdu|perd ~ eaux
        %pregnant + voit|voir|vision|etoiles|mouches|tete_va_exploser|exploser|trouble|blurred|stars
        %pregnant + convuls*|crise*|tremble*|inconscien*|evanoui*|faint*|seizure*|mains_enflees
        %pregnant + boug* plus|pas
        %pregnant + baby|bebe ~ not ~ moving
        """,
        unless=UNLESS + "prise|test|analyse|donner|groupe",
        present=True,
    ),
    Rule(
        "vital_treatment_stopped",
        RiskLevel.URGENT,
        """
        %vital_treatment + %stopped
        traitement|medicament*|pilules|cachets|insulin* ~ arret*|fini|finie|finis|finies|finit|perdu*|volé|voles|volee|reste*|
            termin* ~~ jours|semaine|camion|expuls*|frontiere|sac|depuis
        """,
        unless=UNLESS + "pas|jamais ~ arret* ~ traitement\nprise de sang|test|eau|serie|film",
    ),
    Rule("child_very_sick", RiskLevel.URGENT, "%small_child + %very_sick", unless=UNLESS + "etait|gueri*|ete malade|mieux"),
    Rule(
        "baby_near_death",
        RiskLevel.EMERGENCY,
        """
        enfant|bebe ~ malade grave|gravement ~~ refuse*|argent
        %small_child + %death_near
        te sin min
        sein|tete|mama|mamar|الرضاعه ~ mou|molle|mole|flojito|رخوا
        """,
        unless=UNLESS + "dessin|pull|gateau",
    ),
    Rule(
        "very_sick",
        RiskLevel.URGENT,
        """
        centre|hopital|clinique|dispensaire ~ refus*|chass*|argent ~~ enfant|malade|grave|bebe
        enfant|bebe|fille|fils ~ malade ~ grave*|tres|argent|hopital
        drepanocyt* + crise|mal|douleur*
        asthmat*|asmatic|asthme + fatigue|poussiere|etouf*|respir*|vide|nuit
        sickle cell ~ crisis|pain
        @i|il|elle|suis|est|tres|gravement ~ malade ~~ grave*|mourir|soin*|argent|hopital|docteur|medecin|depuis ~~ depuis|rien|pas|refus*|
            tres|soigner
        hopital|clinique ~ refus*|chass*
        refus* de? ~ soigner|operer
        fievre ~ depuis ~ jours
        tousse|toussent|toux|crach*|vomi* ~ sang
        cholera|ebola|meningite
        very|so sick|ill
        hospital ~ refuse*|turned
        muito|muy doente|enfermo|enferma
        مريض جدا
        bana be? n|an|a na ~ kosebe|dogotoro
        """,
        unless=UNLESS + "peur|attente|vaccin|epidemie|ebola au|journal|mother visa|visa|retour",
    ),
)
