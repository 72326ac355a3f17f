"""Wants to die. Plan, means, farewell or gesture: N1. Thoughts: N2. Own wish or somebody close."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "suicide"

GROUPS = {
    "wish": """
        envie|veux|voudrais|vais ~ me jeter|noyer|tuer|pendre|ouvrir
        jeter ~ fleuve|pont|train|puits|mer|dessous
        mieux ~ existais|existe|etais|nais ~ plus|pas|jamais
        existais|existe plus
        mieux si je ~ mourais|existais|partais
        jamais ~ du|aurais ~ naitre|etre_ne|vivre
        voulu se|me tuer|suicider
        pense* ~ a la mort|mourir|disparaitre|en_finir
        supporte*|supporter plus|pas ~ vivre|cette_vie|la_vie
        mort ~ delivr*|soulag*|liber*
        veux que ~ arrete|finisse ~ vie|souffr*
        veut|veux ~ dormir ~ jamais|toujours
        plus rien ~ vivre|attend|espere ~ vie|mourir|mort
        se laisser mourir
        jump ~ river|bridge|sea
        wish i ~ never born|dead
        ended my life
        atirar me|tirarme|saltar ~ rio|ponte|puente|comboio|tren
        ارمي|نرمي|القي نفسي|راسي|روحي
        reason ~ keep|to ~ breath*|live|living|going
        keep breathing
        better off without me|her|him
        un|one step ~~ stops|over|pain|end
        one step and
        idee*|pensee* noir*
        me|se|m faire du? mal
        prefere ~ tombe|mort|cimetiere
        plus|pas|aucune ~ envie|force ~ continuer|respirer|lutter|avancer ~~ vie|respirer|bout|mort
        parle|parler|menace|pense ~ se|s tuer|suicid*|pendre
        plus de ce monde
        quitter|quitte ce|le monde|terre|vie
        un pas et ~ fini|termine
        bout du bout
        dormir pour toujours|jamais
        monde ~ mieux|meilleur sans moi
        qu elle|ele|il parte rejoindre
        hurt|harm myself
        dark thoughts
        rather be? dead|grave
        talks|talking|thinks|thinking ~ killing|ending ~ himself|herself|myself|it
        not|no|better ~ this world
        ideias|ideas ~ matar|morrer|morir|suicid*
        mejor|melhor ~ no|nao ~ seguir|estar|mundo|vivir|viver
        fazer|hacer me dano|mal
        الموت|القبر ~ احسن|افضل|خير|ارحم
        نؤذي|اوذي راسي|نفسي
        te fe ka balo
        balo ~ tugun|man di
        veux|veut|voudrais|vouloir|envie|veu|prefer*|souhaite|voulais|esper* ~ mourir|crever|disparaitre|la_mort
        envie|veux|veut|pense*|penser|idee*|songe* ~ me|m|se|d_en suicid*|tuer|finir|pendre
        veux|veut|peux|envie ~ plus|plu ~ vivre|exister|reveil*|etre_la|etre_en_vie|de_cette_vie
        plus ~ envie|gout|force ~ de? ~ vivre|vie
        vie ~ sens|gout
        vie sert|vaut ~ rien
        sert ~ rien ~ vivre
        raison de vivre
        mieux|autant|mieu ~ mourir|mort|disparaitre|que_je_sois_mort|crever|plus_la|pars
        mieux|meilleur*|vaut ~~ mort*|sans moi
        fatigue*|marre|assez de ~ vivre|la_vie|cette_vie
        me reveiller|reveille plus|jamais
        plus me? reveil*
        prie|demande ~ dieu|allah ~ prend*|mort|rappel*
        dieu|allah ~ me prendre|prenne
        suicid*|suiside*|suisid*
        me|m ote la vie
        oter|enlever la|ma vie
        mettre fin ~ jours|vie
        fin|finir a? mes jours
        vais|veux|va|vouloir|envie|veut|pour en finir
        me tuer|pendre|noyer
        me foutre en l_air
        plus que la mort
        rejoindre ~ pere|mere|mari|enfant|frere|soeur mort*
        enterrez moi
        want|wants|wanna|wan|wish|rather|hope|prefer to? die|disappear|end_it|kill_myself
        wish|rather|prefer|hope ~ dead|die|death
        dont|don|no|not|cannot|cant t? ~ want|wan|wish to? ~ live|wake|be_alive
        never|not wake ~ up|again
        no|dont|not ~ live ~ again|anymore
        no wan? live
        better ~ dead|die|this_world|without_me
        kill|kills|killing|killed myself|himself|herself
        suicid*
        end my|it|his|her life|all
        tired of life|living
        no reason to live
        quer|quero|queria|quiero|quisiera|ganas|vontade|prefiro|prefiero ~ morrer|morir|morirme|sumir|desaparecer|matarme
        matar me|matarme|suicid*|acabar com|con tudo|todo|vida
        no|nao|n|ya ~ quero|quiero|consigo|aguento ~ viver|vivir|acordar|despertar
        mais|mas|melhor|mejor ~ vale ~ morrer|morir|deixar|mundo|muerto|morto
        deixar|dejar este mundo
        اريد|ابغى|بغيت|باغي|نحب|افضل|حاب|اتمنى|نتمنى|ودي|اريد_ان|غادي ~ اموت|الموت|نموت|نقتل_راسي|اقتل_نفسي|انتحر|ننتحر
        انتحر*|انتحار|الانتحار|ننتحر|سانتحر|اقتل_نفسي|نقتل_راسي|نقتل_روحي
        كرهت|مليت|تعبت|سئمت ~ حياتي|الحياه|الدنيا|العيش
        ما|لا|لم|مابقيتش ~ نعيش|اعيش|العيش
        مابقيتش|ما_بقيتش|بقيتش باغي|بغيت ~ نعيش
        الافضل|احسن|خير ~ الموت|اموت|نموت
        ابقى ~ الدنيا
        bghit|baghi|habit|hab|bgit ~ nmout|nmot|nqtel rasi|n9tel_rasi|nentahr|netqtel
        n9tel|nqtel|ne9tel rasi|rohi|ra7i
        krahet|kreht|mellit hayati|7yati|denya|liayach|lhayat
        ma|mab9itch|mabqitch ~ n3ich|n3iche|baghi
        n b a fe ka sa
        fe ka sa
        yere faga
        niyere faga|fagali
        saya ka fisa|nogon
        saya ~ fisa
        nyenamaya|nenamaya|yenamaya ~ man|te|ma|ka ~ di|go|nafa
        ka? fisa n ka sa
        segenna ni ~ nyenamaya|dinye
    """,
    "plan": """
        ce_soir|cette_nuit|demain|tout_a_l_heure|aujourd_hui|maintenant
        tout ~ prepar*
        tout est pret
        deja ~ tout|corde|achet*
        corde|comprim*|medicaments|cachets|poison|javel|raticide|pesticide|herbicide|couteau|lame|rasoir|fleuve|pont|toit|fenetre|train|
            rails|puits|immeuble|arme|acide
        lettre|adieu*|pardon*|testament
        avale*|pris|bu|saute*|sauter|jeter|coupe* ~ veines|comprim*|pont|poignets|fleuve|bouteille
        tonight|prepared|rope|pills|tablets|poison|bridge|river|roof|knife|razor|goodbye|letter|bleach
        esta_noite|esta_noche|hoje|hoy|preparado|preparei|corda|cuerda|soga|comprimidos|pastillas|veneno|ponte|puente|faca|cuchillo|adeus|
            adios|carta
        الليله|جاهز|واجد|وجدت|حبل|الحبل|الكاشيات|حبوب|السم|سم|الجسر|القنطره|السطح|الواد|موس|وداعا|غدا|النهر
        had_lil|lyoum|wajed|wjedt|hbel|7bel|dwa|lkina|sem|9antra|lwad
        bi|su_in|sisan|labennen|juru|poson|fura|ba_kono|pon|baji|sini
    """,
}

UNLESS = """
    prevention|statistiques|taux
    de|of rire|faim|honte|fatigue|laughter|shame|hambre|risa|fome|vergonha
    pas|no|sans|aucune|never d? ~ idee*|thoughts|pensee* ~ mourir|suicid*|mort
    لا افكر
    la vie ~ aime
    mourir ~ pays|village|chez_lui|chez_nous|chez_elle|terre
    die ~ village|home
    tuer|tuerai|kill ~ temps|time
"""

RULES = (
    Rule(
        "plan_or_means",
        RiskLevel.EMERGENCY,
        """
        corde ~ main|cou|prete|plafond
        j ai la corde
        comprimes|poison|couteau|lame dans la main|devant_moi
        on the roof|bridge|edge|rooftop ~~ sorry|tell|mother|jump|goodbye
        tell my mother|wife|children|family ~ sorry|love|forgive
        sur le toit|pont|bord ~~ pardon|dites|saute
        c est fini pour moi ~ demain|ce_soir|aube|sais
        demain|ce_soir|aube|cette_nuit ~~ fini pour moi
        dites|dis a ma|mon|mes femme|mere|enfants|mari|famille ~ aime|pardon*
        occupez|prenez ~ soin? ~ enfants|famille ~~ monde|moi|mort|decide
        apres moi occup*
        je ~ decide ~ monde|partir|mourir
        je l ai decide
        pris|prend|prepare|achete ~ corde ~~ enferme*|arbre|chambre|ouvre
        corde + enferme*|ouvre|cou|pendre
        donne ~ telephone|habits|affaires ~~ fleuve|adieu|pont|parti
        parti*|alle* ~ vers ~ fleuve|pont|rails|puits ~~ adieu|telephone|donne|dit
        quand vous lirez ~ message
        said goodbye ~~ river|phone|bridge|everyone
        gave ~ phone|clothes ~~ river|bridge|goodbye
        went|gone|walked ~ river|bridge ~~ goodbye|phone
        despediu|despidio|despedi ~~ rio|todos|movil|telefone|telefono|puente|ponte
        ودع ~ الجميع|الكل|الناس
        اعطى هاتفه|تلفونه
        tell ~ wife|mother|children ~ love ~~ over|finished|tomorrow
        take care of my children ~~ gone|after|world
        telefoni di ~~ ba|baji|faga|taara
        %wish + %plan
        vais|va|allons|suis|je en finir
        vais|va ~ me|m|se|mourir ~ tuer|pendre|suicid*|jeter|noyer|sauter|finir|foutre
        je|j m|me ~ tue|pends|suicide|jette|jete ~ ce_soir|demain|maintenant
        mon dernier jour|message|soir|nuit
        c est|s mon dernier
        adieu*|pardonn* ~ monde|moi|tous|famille|tout|maman
        adieu a tous|vous|tout
        pardonnez moi ~ tous|fini|tout
        dit|disait|fait ~ adieu*
        monte* ~ immeuble|toit|pont|etage ~~ pardon*|sauter|merci|adieu*
        suis|monte ~ bord du? fleuve|pont|toit
        sur le pont|toit
        corde ~ cou|prete|achet*|plafond|arbre
        end it tonight|now|today
        tonight ~ end
        goodbye ~ everyone|all|world|mum|family
        standing|am ~ on|at ~ bridge|roof|rooftop|edge
        forgive me ~ all|everyone|mum
        acabo|acabar com|con tudo|todo
        adeus|despido ~ todos|mundo
        سانهي|سأنهي|غادي_نسالي|ننهي|انهي ~ حياتي
        سامحوني|سمحولي|الوداع|وداعا_لكم
        smho|smhou|samhouni liya|lya|yarebi
        ghadi|ghada ~ n9tel|nqtel|nentahr|nshen9|ntl9 ~ rasi|rohi
        be|bena|na ~ n yere faga
        n yere faga ~ bi|sini|sisan
        yafa|hakto|hakɛto ~ n ma ~ taa|saya|sa
        """,
        unless=UNLESS
        + "visa|attente|formulaire|dossier|vol ~ adieu\nen finir avec ~ dossier|visa|papiers|attente|procedure|cette|passeur*",
        present=True,
    ),
    Rule(
        "gesture",
        RiskLevel.EMERGENCY,
        """
        avale*|pris|bu|mange ~ tout|tous|toutes|boite|plaquette|beaucoup|flacon ~ comprim*|medicament*|cachet*|pilule*|somnifere*|boite|
            nivaquine|javel|poison
        avale*|bu ~ comprim*|javel|poison|raticide|acide|pesticide|eau_de_javel|herbicide
        coupe*|taillad* ~ vein*|poignet*|bras
        essay*|tente|tenter|voulu ~ suicid*|pendre|tuer|noyer|jeter
        @x_a|s|se ~ essay*|tente|tenter ~ pendre|suicid*|tuer
        a|s_est|est ~ pendu*|jete*|ouvert ~ pont|fleuve|puits|veines
        took|swallowed|drank|taken ~ all|whole|many ~ tablets|pills|medicine
        took|swallowed|taken ~ tablets|pills|poison|bleach|medicine
        cut|slit ~ wrist*|veins
        tried|attempt* to? ~ hang|kill|suicid*|jump|drown
        hang|hanged|hanging himself|herself|myself
        tomei|tome|engoli|trague|tragou|bebi ~ comprimidos|pastillas|veneno|lixivia|remedios
        cortei|corte ~ pulsos|venas|munecas
        tentou|intento ~ suicid*|enforcar|matarse|ahorcarse
        كليت|شربت|بلعت|تناولت|خديت ~ الكينا|الحبوب|الدوا|الدواء|حبوب|كامل*|السم|سم|جافيل|كاشيات|علبه
        قطعت|جرحت ~ عروقي|يدي|وريدي
        حاول|حاولت ~ الانتحار|ينتحر|يشنق*|شنق|يقتل_نفسه
        klit|chrebt|bla3t|chribt ~ ga3|kamel|dwa|lkina|sem|javel|kachiyat|hboub|lboite
        fura|furakise|furakisew|nivaquine ~~ bee|kunun|kunu|min|dun
        poson min|dun
        """,
        unless=UNLESS + "traitement|ordonnance|prescri*|diabete|paludisme|palu|docteur|deja pris|normal|headache|surdose",
        present=True,
    ),
    Rule(
        "thoughts",
        RiskLevel.URGENT,
        "%wish",
        unless=UNLESS,
        present=True,
    ),
    Rule(
        "indirect_thoughts",
        RiskLevel.URGENT,
        """
        rentrer|seule|facon|que ~~ dans|en ~ cercueil ~~ moi_meme|pense|tous_les_jours
        personne ~ manqu*|regret*|pleurer* ~ si_je|moi|mort
        fardeau|poids ~ pour ma? famille|tous
        rentrer ~ cercueil
        disparaitre pour|a de|jamais bon
        pens* ~ faire moi_meme|moi_même|le_faire
        plus d espoir ~ vie|vivre
        no one|nobody ~ miss me
        burden to
        cannot|cant go on
        my life ~ over|finished|useless|meaningless|worthless|no_meaning
        vida ~ sentido|vale
        حياتي|الحياه ~ معنى|فائده|انتهت|سالات
        """,
        unless=UNLESS + "corps|oncle|rapatri* ~ corps|frais",
        present=True,
    ),
)
