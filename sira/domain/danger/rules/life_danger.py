"""Danger to life now: injury, no breath, no answer, labour, convulsions, armed attack. Table of triage, N1."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "life_danger"

GROUPS = {
    "wont_stop": """
        arret*|stop* pas|plus
        s? aret* pas|plus
        sarete|sarrete|s_arrete pas
        veut pas s? arret*
        sans arret
        beaucoup|trop|fort|enormement
        won|wont|will|not|can|cannot|doesn|dont|don t? stop
        no|nao|n para
        ما بغاش يحبس|يوقف
        لا|ما يتوقف|يوقف|توقف|حبس|يحبس
        te jo
        ma habsch
        ma bghach yehbes|y7bs
        partout|everywhere|flaque|pagne|baigne|mare
    """,
    "pregnant": """
        enceinte|enceintes|anceinte|grossesse|grosse_de
        ventre de @num mois
        a terme
        pregnant|pregnancy|belle_don_big
        gravida|gestante|embarazada|embarasada|preñada
        حامل|حبله|بالحمل|الحمل
        hamla|hamel|7amla
        konoma
        konoto
        konotala
    """,
}

RULES = (
    Rule(
        "bleeding",
        RiskLevel.EMERGENCY,
        """
        saigne|saigner|saignent|saignement|saignements|saigné + %wont_stop
        sang ~~ arret*|stop*|sarete pas|plus
        sang ~ coul*|gicl*|pisse|sort*|moui*|partout|vomi*|perd*
        perd*|perdu|perte|vomi*|crach*|tousse|toussent|toux|tou* ~ sang
        hemoragie*|hemorragie*
        @i|il|elle|ca|sa saigne|saigner|saignent|saignement|saignements|saigné
        est|suis en sang
        couvert de sang
        blood wont|won|not|dont|doesn|cannot|can
        bleeding|bleeds|hemorrhag*
        lose|losing|lost|vomit*|plenty|much|lot ~ blood
        sangra|sangrando|sangro|sangrar|desangr*|hemorragia
        sangue|sangre ~ para|sair|salir|sale|mucha|muito|mto
        sair|salir|perde*|pierde* ~ sangue|sangre
        الدم|دم ~ يتوقف|يوقف|يحبس|يسيل|ينزل|كينزل|كاينزل|يخرج|بزاف|كثير
        ينزف|تنزف|نزيف|انزف|كينزف|كاينزف
        يسيل|كينزل|كاينزل|ينزل|تنزل|يخرج|خارج ~ الدم|دم
        dm|ldem|edem|lddem ~ habes|yhabes|yw9ef|bezaf|bezzaf|kaykhrej|khrej|yseel|kaynzel
        joli be ka? bo|boli|bon
        joli boli|bola|bora|caman|te
        joli b a la
        """,
        unless="""
        regles|menstru*|nez ~ parfois
        prise|don|donner|test|analyse|groupe|transfusion de? sang|sanguin
        """,
    ),
    Rule(
        "not_answering",
        RiskLevel.EMERGENCY,
        """
        فاقد|فاقده|فقد|فقدت|غايب الوعي
        لا يتنفس|يتحرك
        arrive*|peux|peut|peuvent pas|plus|a a? ~ respirer
        pas|plus ~ a respirer
        manque d air
        corps ~ froid|raide|mou
        est|devient|tout|toute pale|bleu|bleue|violet
        yeux fermes|ouverts ~ parl*|boug*|repond*
        tombe|tombee|tombes ~ dans les pommes|connaissance|syncope
        malaise ~ grave|parl*|lev*|repond*
        trouve ~ par_terre|inanime*|sans_vie
        est par terre ~ repond*|boug*|parl*|courant
        entend* plus|pas ~ puits|trou|eau
        puits|trou ~~ entend plus
        la mousse ~ bouche
        no se mueve|levanta
        nao se mexe|levanta
        ما كيتحركش|كيتحرك
        مرمي|طايح ~ الارض
        reveil*|reveiye|revei* pas|plus
        arriv* pas|plus a? le? reveil*
        repond* pas|plus ~ quand|secou*|on_l_appel*|on_appelle
        tomb*|chut* ~~ repond*|parl*|boug*|reagi* pas|plus
        respir* ~ mal|pas|plus|peine|dificil*|vite|bizare|siffl*|court*
        mal|peine|difficulte* ~ respir*
        etouf*|sufo*|asphyx*
        inconscient*|evanoui*|coma|sans conaisance|conscience
        perdu|perd connaissance|conaisance|conscience
        il|elle|homme|garcon|bebe|enfant|ami|vieux|gars|bouge|reagit plus|pas ~ du tout|froid|yeux
        boug*|reagi* plus|pas
        parl* plus ~ depuis ~ matin|hier
        comme mort|morte
        tremb* de tout son corps
        yeux ~ partis|revulses|blancs|retournes|tournes
        convuls*|convulci*|crise* d_epilepsie|epileptique
        fait|a|fai des crises
        levres|lips ~ bleu*|blue
        pas|plus de pouls
        sans pouls
        no|not|cannot|cant|can|hard|barely|dont|don|wont t? ~ breath*|breathe
        struggl*|difficult* ~ breath*
        chok*|gasp*|suffocat*
        wont|won|cannot|cant|can|not|doesn|dont|no t? ~ wake|waking
        not|stopped|doesn|doesnt|isn|isnt|wont t? ~ answering|responding|moving|talking|respond|move
        he|she|baby|man|woman|friend|brother|eyes ~ not|no|dont ~ answer*|moving|respond*
        unconscious|passed out|faint*|collaps*|convulsi*|seizure*|fitting|foaming|coma|fainted
        shaking|jerking ~~ floor|stop|minutes
        lips ~ blue
        electrocut*|noy*|drown*|se noie|entrain de se noyer
        ja|ya|no|nao|n acorda|despierta|respira|mexe|mueve
        caiu|cayo|desmai*|inconsc* ~~ responde|contesta
        no|nao|n|mal consegue|puede? respirar|respira
        desmaiou|desmayo|desmaiado|desmayado|inconsciente|convuls*|ataques_epilepticos|sufocar
        لا|ما يرد|يتنفس|يستيقظ|يفيق|يتكلم|يتحرك|كيتنفسش|كيفيقش|كيجاوبش|يجاوبش|يهدر|يجاوب|كيهضرش
        لم|عاد ~ يستيقظ|يتكلم|يتحرك|يرد|يتنفس
        يتنفس ~ بصعوبه|بالسيف|صعب
        مغمى|اغمى|غيبوبه|فاقد_الوعي|فقد_الوعي|فقدت_الوعي|تشنج*|يتشنج|يختنق|كيتخنق|طاح|غايب ~ عليه|عليها|الوعي
        سكتات|صرع|نوبه_صرع
        ma kaytnefesch|kayfi9ch|yfi9ch|ytnefes|kayhderch|kayjawbch|yjawb|kayfiqch
        te|ti|tese ~ kuma|ninakili|kunun ~ tugun|tuguni
        te ~ ninakili|kunun|lamaga
        a te kunun
        ninakili ka gelen
        kirina|kirila|kira
        a te kuma
        """,
        unless="""
        oim|service|bureau|numero|telephone|personne|agent|ambassade ~ repond*
        respond|responde|repond* ~ mon|mes|message|mail|dossier|messages
        le|votre site|appli|application|page|bouton
        """,
        present=True,
    ),
    Rule(
        "dying",
        RiskLevel.EMERGENCY,
        """
        @i|il|elle|bebe|enfant|frere|soeur|ami|femme|mari ~ entrain|train de mourir
        va|vais|vas|allons|vont ~ mourir
        @i|il|elle|on meurt|meurs|mourons
        est|sont|se meurt mourant*|meurt
        agoni*
        gens|on|ils meurent
        vie ~ en danger
        danger de mort
        ambulance ~ vite|maintenant|urgence|collegue|electrocut*|blesse*|tout_de_suite
        besoin|envoy*|appel* ~ ambulance|secours|samu
        sauv* moi|nous|la|le|lui|vie
        is|am|are|going gonna|to? dying|die
        is|am|are|he|she|people|baby|child dying
        send ~ ambulance|help
        need ambulance
        save me|us|him|her
        life ~ in danger
        estou|esta|estamos a? morrer|morrendo|muriendo
        va|vai a? morir|morrer
        me|se|nos esta? muriendo|muero
        يموت|كيموت|كتموت|تموت|نموت|نموتو|راه_يموت|سيموت|سنموت|غادي_يموت|غادي_نموتو|يحتضر|سأموت
        اسعاف|الاسعاف ~ بسرعه|الان|دابا|نحتاج
        اسعاف ارسلوا|جيبو
        kaymout|kaymot|ghadi ymout|ghadi nmoutou|ymout|nmout|kanmout
        be ka sa
        be na? sa
        an|n be sa
        be saya da la
        """,
        unless="""
        de faim|rire|fatigue|honte|soif|chaleur|peur|sommeil|ennui|froid|impatience|envie
        laughter|boredom|embarrassment|hunger|laughing|starving
        de risa|hambre|cansancio|fome|rir|cansaco|vergonha
        بالضحك|بالجوع|فيك|ضحك|جوع|b3ya|dahk
        yele|kongo|sege
        zone|free_fire|partie|niveau
        veux|voudrais|envie|want|quiero|quero|اريد|بغيت ~ mourir|die|morir|morrer|اموت|نموت
        لو|if|si j etais
        """,
        present=True,
    ),
    Rule(
        "stroke_poison_or_heart",
        RiskLevel.EMERGENCY,
        """
        drank|drunk|ate|swallowed ~ something|stuff ~ bad|mine|bottle
        cough* red|blood
        feel like fainting
        feel faint
        hit ~ chest|head ~~ cough*|blood|vomit*|faint*
        turning|turned blue
        bouche ~ tordu*|parti*|travers|deforme*
        paralys* ~ cote|corps|jambe*|bras|coup|bouge
        lever|bouger|sentir le|son|mon|la bras|jambe|cote
        bave|mousse ~ bouche
        bave + couche|parl*|bras|yeux|trembl*
        bu|avale|mange|inhale ~ produit|petrole|essence|gasoil|detergent|engrais|insecticide
        poitrine ~ serre*|mal|douleur|brule|pese
        mal|douleur*|pointe ~ poitrine|coeur
        crise cardiaque
        cou|nuque ~ dur|raide|bloque
        dit|raconte n importe quoi + fievre|brulant|chaud|cou|tete
        delire + fievre|brulant|chaud
        vois|voit double|flou|noir
        choc|coup|tombe* ~ tete ~~ vomi*|dors|dort|tourne|double
        tete ~ tourne + sang|saigne|coup|tombe
        tient|tiens plus debout
        pas|plus la? force de se? lever
        brulé|brulée|brulés ~ vif|gaz|petrole|huile|corps|visage
        choc|decharge electrique
        pris ~ courant|foudre
        noie|noient|se_noyer|se_noye
        tombe ~ fleuve|puits|eau ~~ remonte|vois|nage
        bitten by|snakebite
        mouth|face ~ twisted|drooping|one_side
        stroke|heart attack
        chest ~ tight|pain|hurts|pains
        drank|swallowed ~ acid|petrol|kerosene|chemical|bleach|product
        stiff neck
        talking|talks nonsense
        electric shock|current
        head ~ hit|injury ~~ vomit*|double|dizzy
        apanhou|levou choque
        choque eletrico|electrico
        treme|tremble|temblando|tremendo|tremer ~~ todo|olhos|ojos|minutos|parar|rato
        olhos|ojos ~ viraram|blanco|branco|revirados
        dor|dolor ~ peito|pecho
        boca torta|torcida
        bebeu|bebio|tomo ~ lixivia|lejia|gasolina|petroleo|acido|produto|producto
        كيترعد|يرتعد|يرتعش|ترتعد|كيرجف|يرجف ~ عينيه|كامل|جسمه|الارض
        عينيه|عيونه|عينيها ~ طلعو|بيض|الفوق|مقلوب*
        فمه|وجهه ~ اعوج|معوج|مايل
        صدري|قلبي|الصدر ~ يوجعني|ضيق|مقبوض|الم
        شرب|شربت ~ جافيل|بنزين|سم|حمض|ماده
        كهرباء|الكهرباء|الضو ~ صعق*|ضربه|شد
        katr3ed|kaytr3ed|kayr3ed ~ kamel|3inih
        disi b a dimi|minen
        da ~ golola|jengena
        """,
        unless="""
        film|serie|jeu|cours de secourisme
        prevenir|prevention|risque de
        """,
        present=True,
    ),
)
