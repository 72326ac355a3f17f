"""About to be sent to danger. Within hours: N1; later or only announced: N2."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "refoulement"

GROUPS = {
    "sent_back": """
        expulsion|deportation|renvoi|refoulement ~ prevu*|prevue|programm*|aujourd_hui|demain|jeudi|vendredi|lundi|mardi|mercredi|ce_soir
        @m emmene*|emmenent|conduis*|ramene*|ramenent|transfer* ~ aeroport|frontiere|guinee|pays|libye|desert|niger|algerie
        disent|dit qu|que|ki on va ~ frontiere|desert|libye|aeroport
        mis|mettent|monter|monte* dans ~ camion|bus|car|avion ~~ frontiere|libye|desert|niger|expuls*
        vol de retour force
        si on|ils @m ~ renvoie*|renvoy*|refoule*|expulse*|ramene*|livre*
        retour force
        being deported|expelled|removed|returned
        we go to point zero
        point zero ~ hours|hrs|stop|3awn*
        il|ils nous|nou|me|m pousse* a? la? frontiere|frontier|desert
        rebels|group|army ~~ coming|come|collect ~~ me|us
        throw them|us|him across|over
        fence|barbed ~~ army|truck|throw|text
        removal|deportation centre|center ~~ date|thursday|monday|tuesday|friday
        rebelles|groupe ~ arrivent ~ me|nous
        camiao|camion militar
        vedacao|valla
        مركز الترحيل ~ الموعد|يوم
        remett*|remet|mettent|mettre|met ~ dans l|un? avion|bus|camion|car|vol
        pousse*|poussent ~ a|vers ~ frontiere|desert
        jeter|jete* ~ frontiere|desert|ras_jedir|libye|niger|borne
        direction|vers la|le borne|frontiere|desert|point_zero|nord
        convoi ~ part*|point_zero|frontiere|desert|expuls*
        camion|bus|car ~ roule ~ nord|desert|frontiere|sud
        tu|vous rentre*|rentrez ~ aujourd_hui|ce_soir|pays
        me|nous|le|la rendre|livrer|remettre|donner ~ groupe|armee|police|rebelles|djihadist*|jihadist*|militaires|autorites|pays
        menotte* ~~ avion|rentr*|aujourd_hui|pays|vol
        monter de force
        borne ~ part*|tout_a_l_heure
        put*|push*|load* ~ us|me|him ~ plane|bus|truck|border
        convoy ~ leav*|border|desert|zero
        truck|bus ~ driving|going|moving ~ north|desert|border
        drive|driving|taking ~ me|us ~ airport|border|desert
        meten|metem|suben|sobem|levam|llevan ~ nos|me|no|lo ~ aviao|avion|camiao|camion|bus|fronteira|frontera|vedacao|valla
        levam|llevan no|lo|la|nos para|a|hacia ~ vedacao|valla|fronteira|frontera|deserto|desierto
        assinei|firme sem|sin ler|leer
        يرمونا|يلوحونا|كيرميو*|يديوه|يدوه|ذاهبون|ياخذونا|تاخذني|ياخذني ~ الحدود|الصحراء|نقطه_الصفر|المطار|السياج
        وقعت ~ اقراها|نقراها|اقرا
        مركز الترحيل
        yrmouna|yrmiwna|ydiwna|yddiwna|yla7ouna ~ point|zero|sahra|hdoud
        taa n|an a ye ~ grillage|dancela|desert
        be n|an segin
        va|vont|vas|veut|veulent|veule|allons @m|les|le|la|l expuls*|refoul*|renvoy*|deport*|ramen*|rapatri*|reconduir*|livrer|remettre|
            jeter|chasser|extrad*
        va|vont ~ @m|les|le|la|moi ~ mettre ~ bus|avion|camion|car|vol
        expuls*|refoul*|deport*|renvoy*|reconduit*|extrad* ~ a|vers|dans|ce_soir|demain|chez|frontiere
        @m|nous|les|on ~ emmen*|amen*|transport*|conduit|charg*|embarq*|ramass* ~~ frontiere|desert|libye|barbeles|camion*|bus|aeroport|
            niger
        charg*|embarqu*|ramass* ~ gens|noirs|monde|tous|migrants ~~ bus|camion*|desert|frontiere|libye
        rafle*
        emmener a l|la aeroport
        forc* ~ monter ~ avion|bus
        camion|bus|car|avion|vol ~ part|partent ~ aube|minuit|frontiere
        serai|sera|serons|seront|etre|vont_etre ~ remis|livrés ~ police|autorites|armee
        signer ~ lire|force ~~ avion|vol
        depart ds|dans @num|3_h heures?
        avion ~ minuit|soir ~~ pas rentrer|retourner
        papier|ordre|lettre|decision|arrete|avis d_expulsion|d_expulser|expulsion
        remis|remettre|livrer|livres|livreront ~ police|autorites|armee|gouvernement|ambassade de? ~ mon|pays
        repousse* ~ de_l_autre|cote|frontiere|burkina
        deport*|expel*|send|sending|push*|return|returning|hand|handing|throw* ~ us|me|him|her|back ~~ tonight|tomorrow|border|country|
            desert|libya|now|morning|week|today
        will|going|gonna|about|are ~ deport*|expel*|remove
        put|putting|load|loading ~~ bus|truck*|plane|buses ~~ border|desert|libya|tonight|airport
        drive me to
        expulsion|deportation|removal letter|order|paper|notice
        raid*
        hand me|us
        vao|vai|van|va ~ deport*|expuls*|mandar|devolver|meter|subir|entregar|mandarnos|devolvernos|deportarnos|deportarme|meternos|
            meter_nos
        entreg* me|nos ~ pais
        me entregam|entrega|entregan
        rusga|redada
        carregar|cargando|llevando|levando ~ gente ~ deserto|desierto
        carta|ordem|orden de expulsao|expulsion|deportacion|deportacao
        سيسلمونني|يسلمون*|سيرحلون*|غادي_يرحلون*|يرحلون*|ترحيل*|سيعيدون*|يعيدون*|غادي_يديون*|يديونا|ذاهبون_به|يرجعون*|يطردون*|غادي_يطردون*|
            سيطردون*|هيرحلونا|هيرجعونا
        قرار|امر|ورقه ~ ترحيل|طرد|الترحيل
        يحملون|كيهزو|كيحملو|يجمعون|كيجمعو ~ الناس|الافارقه|لكحل|الكحل|العزاوه ~ الصحراء|الحدود|الحافلات|الطوبيس|الشاحنات
        حمله ~ صفاقس|الصحراء|شرطه
        ghadi ~ yrej3ouna|yrj3ouna|ytardouna|ydiwna|yrahlouna|ysefftouna|yrej3ouni
        ghadi|rah|rahom ~ ydiw*|yddiw* ~ hdoud|sahra|lhdoud
        be|bena ~ n|an gen|segin|di|bila|don ~~ jamana|frontiere|desert|bus|dancela|yen|libye|su|wula|sini
        u be? na? an gen
        an gen ka taa
    """,
    "danger_there": """
        recherche*|condamne* ~ mort|prison|police|armee|pays
        suis recherche
        risque*|risquer ~ mort|vie|prison|peine
        tuent|tueront|tuera|executer|egorg*
        la mort
        tue|tues|tuer|tuent|tué|tuez|tuer*|tortur*|mort|prison|guerre|djihadist*|jihadist*|persecut*|opposant*|homosexuel*|gay|menac*|fui|
            brule*|execut*|disparaitre|condamn*
        kill|kills|killing|killed|tortur*|war|jihad*|prison|opposition|gay|persecut*|fled|burned|burnt|armed|death
        matar|matam|matan|mataron|tortur*|guerra|opositor|oposicao|perseg*|muerte|morte
        التعذيب|تعذيب|يقتلو*|سيقتلو*|الحرب|معارض|السجن|احرقت|مسلح*|الموت|هربت
        t3dib|9tlouni|lharb|harb
        faga|kele|toro|bone
    """,
}

UNLESS = """
    difference|principe|explique*|expliquez|examen|combien|pourquoi|loi|droit international|definition|television|journal|exam|explain|
        how many|مبدا|الفرق|كم عدد
    lettre d? ~ motivation|invitation
    non refoulement
    volontaire* ~ programme
"""

RULES = (
    Rule(
        "within_hours",
        RiskLevel.EMERGENCY,
        """
        dans|dan|ds|in @num|1h|2h|3h|2hrs heure|heures|hours|hour|hrs|h? ~~ frontiere|frontier|point_zero|desert|border|expuls*
        2hrs|2h ~ point|border
        me rendre au groupe
        veulent me|nous rendre
        rebels ~~ coming ~~ collect|me
        army truck ~~ fence|throw|border
        camiao|camion militar ~~ vedacao|valla|fronteira
        ba3d|after|dans|apres ~ saatayn|sa3tayn|heures ~ yrmouna|point
        yrmouna ~ point|sahra|hdoud
        %sent_back + avion|plane|aviao|الطائره ~ minuit|heures|midnight|medianoche|meia_noite|الليل
        avion|vol|plane|aviao|طائره|الطائره ~~ minuit|midnight|medianoche|meia_noite|منتصف|heures|hours ~~ fui|fuyais|fled|fugi|hui|guerre|
            war|guerra|الحرب|هارب
        convoi ~ part* ~ tout|maintenant|soir|va
        va partir ~ convoi|point_zero|frontiere
        convoi ~~ va partir
        dans|en ~ lot|groupe|ceux ~ jeter|expulser|renvoyer ~ soir|demain
        pousse* a? ~ frontiere
        ils arrivent ~~ rendre|groupe
        rendre ~ groupe ~~ arrivent
        %sent_back + @tonight
        %sent_back + aube|minuit|midnight|heures|dawn|3_h|2_h|soir|nuit|matin|maintenant|en_train|porte|attend*|waiting|outside|camion|bus|
            aeroport|airport|الان|الحافله|الشاحنه|بره|wula|su
        on|nous ~ sommes|est ~ dans ~ bus|camion|car ~~ desert|frontiere|expuls*|refoul*
        rafle*|raid*|rusga|redada|حمله ~~ charg*|bus|camion*|trucks|desert|carregar|cargan*|صحراء|الصحراء|يحملون
        police|policiers|soldats|militaires|veule*|officers ~~ ramen*|emmen*|drive|take|renvoy* ~~ frontiere|aeroport|airport|border|3_h|
            nuit|tue
        @i|est|sommes|soeur|frere|mari ~~ car|bus|camion ~ militaire|police ~~ emmen*|amen*|barbele*|frontiere|vers
        camion part ~~ frontiere
        شاحنه|حافله عسكريه ~~ السياج|الحدود
        """,
        unless=UNLESS + "prendre|voyag*|billet|gare routiere|horaire*\nretour volontaire",
    ),
    Rule(
        "announced",
        RiskLevel.URGENT,
        """
        renvoi*|renvoy*|expuls*|refoul*|deport* @m? ~ demain|lundi|mardi|mercredi|jeudi|vendredi|ce_soir|bientot
        on me renvoie ~ demain|mourir|pays|la_bas
        renvoie* ~~ mourir|tuer|prison|tortur*
        centre|center|مركز ~ retention|removal|الترحيل ~~ date|jeudi|thursday|الخميس
        removal centre
        %sent_back + %danger_there
        %sent_back + semaine|jours|week|days|demain|bientot|proxima|semana|الاسبوع|ايام|lundi|mardi|mercredi|jeudi|vendredi
        veut|veulent|vont|va ~ me|nous|m|n renvoy*|expuls*|refoul*|deport*|livrer|remettre|extrad*
        menac* ~ expuls*|refoul*|deport*|renvoy*
        going|want* to? deport me|us
        vao|van deportar me|nos
        """,
        unless=UNLESS + "logement|proprietaire|bailleur|maison|loyer|landlord",
    ),
)
