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
        "labour",
        RiskLevel.EMERGENCY,
        """
        perdu|rompu|perd|perte|cass* ~ eaux
        poche d? eaux|eau ~ perc*|romp*|cass*|eclat*
        accouch* ~ maintenant|camion|route|ici|la|desert|seule|brousse|pas|train|foyer|bus
        est|en|entrain ~ accoucher
        va|vais accoucher ~ maintenant|ici|seule|vite|aide*
        bebe|enfant|tete ~ sort*|arrive|vient|descend|dehors ~ maintenant|deux|seul*|ici|train
        bebe|tete ~ en train de sortir
        @i|il|elle|ca|sa saigne beaucoup|trop|encore|toujours|fort
        tremble de tout
        tete ~ bebe|enfant ~ sort*|voit
        le travail a comence
        contractions
        in|labor labor|labour ~ truck|now|road|pain|and|since|no
        is|am|she|wife|going|gone into|in labour|labor
        water|waters broke|broken|break
        baby ~ coming|come|out
        giving birth|born_now|delivering
        trabalho de parto
        dar a luz
        esta|está pariendo|parindo|parto
        rompio|romperam|rebentaram ~ aguas|fuente|bolsa|águas
        contracciones|contracoes
        المخاض|الطلق|تولد|كتولد|غادي_تولد|راهي_تولد|تلد
        katwled|rah twled|twled|ghadi twled
        be ka jigin
        jigin waati sera
        muso be ~ jigin ~ sira|kungo|bon
        tine dimi
        """,
        unless="""
        apres ~ accouch*
        certificat|declaration|carnet|conge d? accouchement
        prevu*|aider|conseil* ~ accouch*
        accouch* ~ dans @num mois
        """,
        present=True,
    ),
    Rule(
        "wounded",
        RiskLevel.EMERGENCY,
        """
        coup*|coups de? couteau*|machette*|hache|poignard
        poignard*|egorg*|eventr*
        bless|blesse|blesses|blessee|blessees|blessure|blessures ~ grave*|balle*|couteau|machette|tete|profond*|sang|jambe|ventre|saigne|saigner|saignent|saignement|saignements|saigné|mine
        grave|graves|gravement blesse*|blessure*
        suis|est|sommes|sont|ete ~ blesse|blesses|blessee|blessees
        recu|pris|prend ~ balle|balles
        balle* dans le|la|son|sa|mon|ma
        brul* ~ grave*|corps|visage|feu|acide|essence|vif
        os ~ dehors|sort*|voit
        jambe|bras|main ~ coupee|arrachee|ecrasee
        fracture ouverte
        vient|viens de se? ~ casser
        pique|piqué|piquée|mordu*|mord* ~ serpent|scorpion
        serpent|scorpion ~ pique|piqué|piquée|mordu*|mord*
        ecras*|renvers* ~ camion|voiture|moto|car|par|tricycle
        accident ~ grave*|blesse*|morts|maintenant|vient|a_l_instant
        eu|fait ~ accident ~ voiture|moto|camion|car|route
        camion|car|bus|pickup ~ renverse*
        tomb* ~ etage*|toit|camion|echafaudage|puits|train
        avale|bu|mange ~ javel|poison|acide|essence|pesticide
        stabbed|stabbing|gunshot|machete*|wounded|bullet|bullets
        been|was|got|is|they shot
        knife|cutlass wound|cut
        injured ~ bad*|serious*
        seriously|badly injured|hurt|wounded|burnt|burned
        snake bit*|bite
        hit by a? car|truck|motorcycle
        fell from|off ~ floor|roof|truck|building|wall
        road accident
        facada*|esfaque*|apunal*|baleado|baleada|tiro na|no|nas|en
        ferido|ferida|herido|herida|mordido|mordida ~ grave*|bala|cobra|serpiente|muito|mal|serpente
        caiu|cayo ~ camiao|camion|andar|piso|telhado|tejado
        atropel*
        طعنوه|طعنوني|طعنني|ضربوه_بالموس|موس|سكين|رصاصه|رصاص|بالرصاص|قرطاس|القرطاس
        جريح|مجروح|مصاب|جرحى|جرح ~ خطير|رصاص*|بليغ|بزاف|راس|كبير
        لدغ*|لسع*|محروق
        سقط|طاح|وقع ~ الشاحنه|الطابق|السطح|الكاميو|كاميو
        darbouh|tayeh|ta7 ~ mous|camyon|rsas|qertas
        binna|bina ~ mobili|camion|kan
        muru ~ soko|sogo
        marifa ~ ci|kise|soro
        sa ye ~ kin
        jogin|joginna|joginen
        """,
        unless="""
        joueur|match|equipe|attaquant|striker|player|jogador|jugador|لاعب|اللاعب|coupe
        permis|assurance
        """,
    ),
    Rule(
        "armed_attack",
        RiskLevel.EMERGENCY,
        """
        ca|sa|on|ils|il|cela|les|jihadistes|djihadistes|soldats|militaires|bandits tire|tirent|tirer|tirs|tire ~ dehors|la|nous|partout|sur|dans|pres|encore|village|balles
        tirs|coups_de_feu|fusillade|rafales|kalach*|bombard*|explosion* ~~ dehors|maintenant|entend*|ici|nous|pres|caches|couches|quartier|a_cote
        entend*|ecout* ~ tirs|coups_de_feu|rafales|armes
        attaquent|attaque|attaques|attaqué|attaqués ~ maintenant|en_ce_moment|nous|encore|ici|depuis_ce_matin
        attaquent|ont_attaque|on_attaque|se_fait_attaquer|ils_attaquent ~ village|campement|maison|quartier|convoi|bus|camp|car|foyer|nous
        nous attaque|attaquent|attaqué
        nous|on ~ attaquent|attaqués
        est|sommes attaqués
        hommes|gens|bandits|terroristes|jihadistes|djihadistes|moto|motos|assaillants ~ entre|entrer|entrent|entrés|encercl*|brul*|attaqu*|tuent|tue|tirent
        cach*|couch* ~ derriere|sous|puits|par_terre|brousse|lit|arbre ~~ tire|tirent|tirer|tirs|arme*|hommes|tuent|brulent
        ils tuent|tue|massacrent|egorgent ~ gens|monde|tous|hommes|tout
        veulent|veut nous|me tuer
        va|vais|vont|veut|veulent|viennent|vient ~ me|nous|m|le|la|les|l|te|lui tuer|egorger|achever
        chass*|poursui* avec ~ machette*|gourdin*|baton*|armes
        foule|quartier|jeunes|gens ~ poursui*|lynch*|brul*|pierres
        shooting ~ outside|now|us|here|at|around|house|village
        gunshots|gunfire|gunmen
        hear|hearing ~ gun*|shots
        attack* ~ us|now|village|camp|house|compound
        under attack
        they|he|men ~ kill|kills|killing|killed ~ people|us|me|everybody|everyone
        going|gonna|want|wants|will|wan|come|coming to? kill ~ me|us|him|her
        burning|burn ~ houses|huts|village|house
        disparar|disparando|tiroteio|tiroteo|tiros|disparos|balazos
        atacar*|atacando|atacam|ataque ~ aldeia|pueblo|casa|nos|agora|ahora
        vao|va|van|quer|quieren|quiere|querem me|nos|o|a|lo|la matar
        vao|va|van|quer|quieren|quiere|querem a? matar*
        matar|matarnos|matarme ~ esta_noite|nos|me|agora
        اطلاق_نار|اطلاق_النار|يطلقون|كيتيرو|كيضربو_القرطاس|ضرب_النار|القرطاس|رصاص ~ الان|دابا|علينا|نار|برا|البيت|النار
        اطلاق|ضرب|صوت|سماع نار|النار|رصاص|الرصاص
        هجوم|هاجم*|يهاجم* ~ علينا|الان|مسلح*
        يهاجمون*
        يقتلون*|يقتلوننا|سيقتلو*|سيقتلني|غادي_يقتلو*|باغي_يقتلني|يريد_قتلي|بغا_يقتلني
        يريد*|بغا*|غادي|حاب*|باغي* يقتل*|قتل*
        kaytirou|tirou|9ertas|qertas ~ 3lina|bera|daba
        ghadi|baghi|bgha|7ab|hab y9telni|y9tlouni|yqtelni|yqtlouni|yeqtlouni|y9tlni
        marifa be? ka? ci|cira|mankan
        marifatigiw|marifatigi|juguw ~ na|nana|dugu|don|binna|don_na
        be na? an|n faga
        u be mogow faga
        u b an|n faga
        """,
        unless="""
        chaleur|faim|soif|soleil|rire|honte|heat|loneliness|worry|chagrin|inquietude|funteni|kongo|الحر|stress|fatigue|sun
        copine|wife|femme|mulher|mere|mama|mum ~ si|if|se oubli*|forget|esqueco
        jeu|boss|niveau|game|partie
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
        kaymout|kaymot|ghadi ymout|ghadi nmoutou|ymout|nmoutou|nmout|kanmout
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
        jeu|zone|free_fire|game|partie|niveau|film|serie
        veux|voudrais|envie|want|quiero|quero|اريد|بغيت ~ mourir|die|morir|morrer|اموت|نموت
        لو|if|si j etais
        """,
        present=True,
    ),
    Rule(
        "stroke_poison_or_heart",
        RiskLevel.EMERGENCY,
        """
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
        noie|noient|noye*|se_noyer
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
    Rule(
        "trapped_burning_or_chased",
        RiskLevel.EMERGENCY,
        """
        coince*|enseveli*|bloque*|piege* ~ dessous|decombres|sous_le|sous_les|mine|galerie|puits|trou|eboulement|feu
        mur|toit|maison|galerie|mine|tunnel|puits|batiment|immeuble ~ tombe*|effondr*|ecroul*|eboul*
        eboulement|effondrement
        feu|incendie|flammes ~ maison|foyer|chambre|dedans|partout|camp|tente*|nous|bloque*|immeuble
        a|prend|pris|mis feu
        accident ~~ bus|car|camion|moto|taxi|sotrama ~~ blesse*|mort*|personne
        accident ~~ blesse*|morts|sang
        plein|beaucoup|plusieurs|des|bcp de? blesses
        cour*|poursui*|pourchass* ~ apres|derriere ~ nous|moi|lui
        cour*|poursui* ~ nous|moi|lui ~ couteau*|machette*|sabre*|armes
        avec|ont|leurs couteaux|machettes|sabres|gourdins|fusils|kalachs
        trapped|buried|stuck ~ under|rubble|mine|pit|inside|fire
        wall|roof|building|mine|tunnel|house ~ collaps*|fell
        house|room|camp|building ~ on fire
        accident ~~ injured|wounded|dead|blood|bleeding
        many|several|people injured|wounded
        chasing|running_after ~ us|me|him
        with knives|machetes|cutlass|cutlasses|guns
        parede|muro|teto|casa|pared|techo|mina ~ caiu|desabou|cayo|derrumbo|derrumb*
        presos|atrapados|soterrados|enterrados ~ debaixo|debajo|dentro|mina
        fogo|incendio|fuego ~ casa|dentro|quarto|cuarto
        acidente|accidente ~~ feridos|heridos|mortos|muertos
        correm|corren|perseguem|persiguen ~ atras|detras ~ nos|nosotros
        com|con facas|machetes|cuchillos|catanas
        الجدار|الحيط|السقف|الدار|المنجم|البئر ~ طاح|سقط|انهار|وقع|رَيب|ريب
        تحت الانقاض|الردم|الحيط
        حريق|النار|نار|العافيه ~ شاعل*|البيت|الدار|الخيمه|شعل*|داخل
        حادث|حادثه|اكسيدان ~~ جرح*|مجاريح|مصاب*|موت*
        يجريو|كيجريو|يلاحقون*|يطاردون*|تابعين* ~ ورانا|وراي|بالسكاكن|موس*
        سكاكن|بالسكاكن|سيوف|السيوف|جناوا
        bon|kogo|so ~ binna|benna|bina
        muru|npan ~ gen|bolo
        tasuma ~ don|mine|so|bon
        """,
        unless="""
        film|serie|jeu|infos|journal|article|news|seisme|turquie|boutique|cuisine|feu_rouge|permis|assurance
        passeport|papiers|carte|documents ~ brul*|incendie
        """,
    ),
)
