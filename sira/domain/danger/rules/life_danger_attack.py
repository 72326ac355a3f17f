"""Danger to life from outside: wounds, armed attack, fire, collapse, pursuit. Table of triage, N1."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "life_danger"

GROUPS: dict[str, str] = {}

RULES = (
    Rule(
        "armed_attack",
        RiskLevel.EMERGENCY,
        """
        encercl*|assieg* ~ arme*|hommes|gens|bandits|djihad*|jihad*
        gens|hommes|individus|bandits|inconnus armes ~ la|ici|dehors|porte|entr*|maison|village|route|nous
        maison|village|quartier|camp|foyer|campement ~ encercl*|assiege*
        village|quartier|camp|campement ~ brule|brulent|en_feu
        mettent|mis le feu ~ quartier|maisons|tentes|foyer|camp|cases
        menace* ~ mort|tuer|fusil|arme|pistolet|machette
        promis de me tuer
        tuer ce_soir|cette_nuit
        pointe* ~ arme|fusil
        otages|tues ~ village|marche ~ matin|maintenant|hier
        attaque en cours
        surrounded ~ by|armed|men
        threat* to kill
        amenaza*|ameaca* ~ matar*|muerte|morte
        هددني|يهددني|كيهددني ~ بالقتل|السكين|السلاح|موس
        محاصر*
        ca|sa|on|ils|il|cela|les|jihadistes|djihadistes|soldats|militaires|bandits tire|tirent|tirer|tirs ~ dehors|la|nous|partout|sur|dans|
            pres|encore|village|balles
        tirs|coups_de_feu|fusillade|rafales|kalach*|bombard*|explosion* ~~ dehors|maintenant|entend*|ici|nous|pres|caches|couches|quartier|
            a_cote
        entend*|ecout* ~ tirs|coups_de_feu|rafales|armes
        attaquent|attaque|attaques|attaqué|attaqués ~ maintenant|en_ce_moment|nous|encore|ici|depuis_ce_matin
        attaquent|ont_attaque|on_attaque|se_fait_attaquer|ils_attaquent ~ village|campement|maison|quartier|convoi|bus|camp|car|foyer|nous
        nous attaque|attaquent|attaqué
        nous|on ~ attaquent|attaqués
        est|sommes attaqués
        hommes|gens|bandits|terroristes|jihadistes|djihadistes|moto|motos|assaillants ~ entre|entrer|entrent|entrés|encercl*|brul*|attaqu*|
            tuent|tue|tirent
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
        boss|niveau|partie
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
        feu|incendie|flammes ~ dans|chez ~ maison|foyer|chambre|dedans|partout|camp|tente*|nous|bloque*|immeuble
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
        seisme|turquie|boutique|cuisine|feu_rouge|assurance
        passeport|papiers|carte|documents ~ brul*|incendie
        """,
    ),
    Rule(
        "wounded",
        RiskLevel.EMERGENCY,
        """
        machette|couteau|fleche|lance|balle ~ dos|ventre|tete|jambe|bras|poitrine|cou|epaule|recu|plante*
        recu|prend|pris ~ machette|couteau|fleche|balle|coup ~ dos|tete|ventre|poitrine
        avortement ~ sang|saigne*|mal
        main|doigt|pied|jambe|bras ~ coupe*|arrache*|broye* ~ machine|scie|moulin|sang
        tombe*|chute* de|du|dans ~ arbre|echafaudage|toit|puits|etage|mur|camion|train|moto
        brule* ~ eau|huile|feu|gaz ~ bebe|enfant|corps|visage|bras
        electrocut*
        coup*|coups de? couteau*|machette*|hache|poignard
        poignard*|egorg*|eventr*
        bless|blesse|blesses|blessee|blessees|blessure|blessures ~ grave*|balle*|couteau|machette|tete|profond*|sang|jambe|ventre|saigne|
            saigner|saignent|saignement|saignements|saigné|mine
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
        assurance
        """,
    ),
)
