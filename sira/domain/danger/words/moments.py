"""When: now, tonight, days ago, long ago. Times decide the level as often as the act does."""

from __future__ import annotations

SETS = {
    "tonight": """
        ce_soir cette_nuit tonight tout_a_l_heure tout_de_suite dans_une_heure dans_deux_heures maintenant aujourd_hui esta_noite
        esta_noche hoje hoy today
        this_evening this_night now ahora agora الليله الان هاد_الليله دابا توا daba lyoum bi sisan su_in sini demain_matin demain tomorrow
        amanha manana غدا غدوه ghedwa
        cet_apres_midi à_l_aube au_matin ce_matin midnight minuit wula""",
    "soon": """
        demain apres_demain semaine_prochaine cette_semaine fin_de_semaine lundi mardi mercredi jeudi vendredi samedi dimanche bientot
        dans_deux_jours
        dans_trois_jours dans_quatre_jours dans_quelques_jours vacances week_end la_date fixe fixee pret prets tomorrow next_week monday
        tuesday wednesday thursday friday saturday sunday soon days amanha
        semana_que_vem proxima_semana sexta sabado domingo segunda terca quarta quinta proxima manana viernes lunes martes miercoles jueves
        sini dogokun nata juma don غدا الجمعه السبت الاحد الاثنين الخميس الاسبوع_القادم الاسبوع_الجاي قريبا ghedwa simana""",
    "num": """
        un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 20 two three four
        five six seven dois tres quatro dos cuatro cinco""",
}

GROUPS = {
    "now": """
        maintenant|actuellement|immediatement
        en ce moment
        tout de suite
        en train de
        @tonight
        right now
        agora|ahora|sisan|دابا|الان|توا|دلوقتي|daba
        vite|urgent|urgence|aidez|aide|sos|help
    """,
    # more than three days and less than a few weeks: help within 24 hours rather than within the hour
    "days_ago": """
        quatre|cinq|six|4|5|6|7|8|9|10 jours
        4|5|6|7|8 j
        trois|3 jours|jour et demi|demie
        une|deux|trois|1|2|3 semaines?|semaine
        semaine derniere|passee
        week ago
        weeks ago
        last week
        four|five|six|seven|4|5|6|7 days
        quatro|cinco|seis|4|5|6 dias
        cuatro dias
        semana passada|pasada
        hace|faz|ha una|uma|dos|duas|tres semana|semanas
        tile naani|duuru|wooro|4|5|6
        dogokun kelen|tementa|temenen
        اربعه|خمسه|سته|4|5|6 ايام
        اسبوع|اسبوعين
        الاسبوع الماضي
        ربع|خمس|4|5|6 ايام|يام
        arba3|khams|4|5 iyam|yam|yyam
        simana li fatet
        un|1 mois|month
        dernier mois
        mois dernier|passe
        last month
        el mes pasado
        mes passado
    """,
    "long_ago": """
        il y a|ya @num ans|annees|annee
        il y a plusieurs|quelques|des annees|ans
        il y a tres longtemps
        il y a longtemps
        jadis|autrefois|salon
        il y a|ya plus d|de ~ an|ans
        annee|annees|an derniere|passee|dernier|passe|dernieres|passees
        l annee|an derniere|dernier|passee|passe
        en|in|em|fin|debut 2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024
        quand|lorsque j|je ~ petite|petit|enfant|jeune|gamin|gamine
        dans mon enfance
        a l epoque
        year|years ago
        last year
        long ago
        long time ago
        when i was young|small|little|child
        ha|faz|hace ~ anos
        ano passado|pasado
        ha|hace|faz muito|mucho|muitos|tiempo tempo|tiempo|anos
        قبل|منذ|هادي|من ~ سنوات|سنين|سنه|اعوام|عام|عامين|سنتين|عوام
        السنه|العام الماضيه|الماضي|اللي
        في 2015|2016|2017|2018|2019|2020|2021|2022|2023
        lam|l3am li fat
        f 2015|2016|2017|2018|2019|2020|2021|2022|2023
        san|a san saba|naani|duuru|woro|caman temena|temenen
        san temenen|tementa
        2014|2015|2016|2017|2018|2019|2020 ~ sisan
        3andha|hadi ~ snin|3am|sna
    """,
}
