"""
Rape or sexual assault, recent or threatened. Up to 72 hours or at an unknown time: N1, because care is a matter of hours.
More than three days ago or threatened: N2. Years ago and over: left to the ordinary answers (N3).
"""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "sexual_violence"

GROUPS = {
    "raped": """
        beau_pere|oncle|patron|tuteur|cousin|stepfather|uncle|padrasto|padrastro ~~ encore|again|otra_vez ~ touche*|touch*|caress*
        stepfather|uncle ~ comes ~ bed
        each girl must pay|sleep
        @x_a ~ touche*|caresse*|frotte* ~ jambes|seins|sexe|fesses|cuisses|partout|intime*|parties|dormais|force
        @x_a deshabille*
        @x_a coince* ~~ deshabille*|touche*|reserve|chambre|mur|toilette*
        fait du? mal ~ corps|honte|en_bas|intime
        mis sa main|ses mains ~ culotte|jambes|sein*|sous
        couche ~ avec moi|elle|ma_fille de_force|force
        couche avec ma|sa fille|soeur
        a couche avec moi ~ force
        passe* a tour de role
        plusieurs|trois|quatre|deux hommes ~~ force|chambre|brousse|nuit|corps
        perdu ma virginite
        depuis|apres ~ viol|agression
        agression sexuelle
        attouchement*
        touched me ~ private|legs|breast|sleep
        forced to have sex
        had sex with me ~ without|force|sleep
        undressed me
        tocou|toco me ~ pernas|piernas|partes|seios
        لمس|لمسني ~ جسدي|بين|صدري
        نزع|نزعو ~ ملابسي|حوايجي
        abuser ~ heures|heure|hier|nuit|ce_matin
        pas|pa donne mon|son|mes accord|accor
        pa done mon accor ~ continue
        pas|jamais donne mon accord
        did ~ it to me
        did it to me
        body ~ enter ~ force
        pay ~ with ~ herself|himself|my_body|her_body
        comes|come|climb* to|in|into my bed
        عملو فيا|بيا|لي
        عادت ~ تتكلم
        لا تتكلم ~ الحدود|النساء
        accept* de dormir|coucher avec lui|eux|passeur*
        passeur|chauffeur|gardien|coxeur ~~ coucher|dormir|sexe|corps ~~ passer|passage|traverser|soir|attend
        smuggler|driver|guide ~~ sleep|sex|body ~ with|for
        @x_a|vous_a|vous_ont obligee
        obligee|forcee ~ nuit|hier|pilule|lundi|dimanche|lit|embrasser|toucher|deshabiller
        fait abuser
        abuse|abusee ~ heures|hier|nuit|matin|police|pleure
        fait ~ mauvaises|vilaines|sales|choses ~ a|avec
        mauvaises choses a
        payer avec mon|son|notre corps
        paye en nature
        mal en bas
        sans|pas ~ accord|consentement ~~ continu*|fait|lit|nuit|fete
        pas|jamais ~ donne mon accord
        contre ma volonte
        separe* ~ femmes|filles ~~ parle|depuis|revenue|pleure
        agresse* ~ client|nuit|homme|chauffeur|inconnu|rue ~~ facon|tremble|pleure|habits
        agressee
        deshabille* ~ force|moi|nous|m_a
        couche avec moi quand ~ dormais
        droguee|drogue* ~ reveillee|nue
        fait ~ choses ~ hier|poste|nuit|honte
        they|he did things|something to me|her
        separated ~ women|girls|wives ~~ speak|since|back|talk
        without ~ consent|permission ~~ night|party|continued
        said no ~~ continued|didnt stop|not stop
        bad things to ~ boy|girl|child|me
        pay ~ my body
        separaram|separaron ~ mulheres|mujeres|meninas ~~ habla|fala|volvio|voltou
        fizeram|hicieron me ~ aquilo|coisas|cosas|eso
        abusó|abuso|abusou de mim|mi|ela|ella
        عملو|دارو ~ فيا|ليا|بي ~ حاجه|شي|حاجات
        فرقو|فصلو|عزلو ~ النساء|البنات ~~ تتكلم|عادت|تهدر
        بدون رضاي|رضايا
        cenw|sorodasiw ~ ko jugu
        @x_a viol|viole|violee|violees|violes|violer|viols
        @x_a abus* de
        @x_a violee*|viole|violer|violent
        ete|suis|etait viole*|abuse*
        ete|etait ~ viol|viole|violee|violees|violes|violer|viols
        fait viol|viole|violee|violees|violes|violer|viols
        se font viol|viole|violee|violees|violes|violer|viols
        @x_a pris|prise|touch* de? ~ force
        de force ~ couche*|sexe|dans_son_lit
        couche|couchee ~ de_force
        forc*|oblig* ~ coucher|sexe|rapport*|relation*|faire_l_amour|deshabiller
        couche*|dormir|rapports|relations ~ avec moi? ~ force
        profit* de? moi|elle|ma|ma_fille
        touch*|caress*|tripot*|pelot* ~ force|sexe|seins|parties|intim*|fesses|corps
        ete|@m_a force*|forcee ~ ce_matin|hier|nuit|cette_nuit|soir|sexuel*
        agress* sexuel*|sexuellement
        abus* sexuel*|sexuellement
        abus* de moi|elle|ma|nous|lui
        m_ont|m_a|ma|mont fait ~ choses
        @x_a salie|deshonoree*
        venus|venu|monte|montes|montent|monter|jet*|couch* ~ sur moi|elle ~~ crier|nuit|force
        passes sur moi|elle
        habits dechires
        tournante
        viol collectif
        was|been|got|were|they|he|she|man|men|somebody|someone raped|molested|abused
        raped ~ me|her|us|him|my
        raped|raping|rapes|rapist ~ me|her|us|my
        sexual assault*
        sexually assault*|abus*|attack*
        forc* himself|themselves on
        forced ~ sex|sleep_with
        forced me last|this|yesterday
        had his way
        took advantage of me|her
        separated the girls
        fui|foi|fue|he_sido violad*|abusad*
        violaram|violou|violaron|violo|violarme|estuprad*|estupr*|abusaram|abusou|abusaron
        obrigou|forcou ~ hoje|sexo|ontem|noite|dormir
        obrigou me
        me forzo|forzaron|obligo ~ sexo|noche|ayer|hoy
        اغتصب*|اغتصاب*|للاغتصاب|الاغتصاب|تغتصب*|يغتصب*|غصبني|غصبوني|غصبها|غتاصبوني|اعتدى|اعتدو|اعتداء_جنسي|تحرش*
        استغل* ~ جسدي|بنتي|جنسي*
        اعتداء|عنف|ابتزاز جنسي*
        ghtasb*|ghtassb*|ightasb*|ghaseb*|ghasbni|ghtasbouni|e3teda_3liya|t3eda_3liya
        diyagoya la? ~ n|a
        mine|minena|mina ~ diyagoya|fanga|force
        ye n|ne forc*
        cenmako|kafonyogonya diyagoya
        wajibi ~ sira|da
        n nege*|cadenya
    """,
    "night_visits": """
        beau_pere|oncle|patron|logeur|tuteur|gardien|mari_de_ma_tante|cousin ~ rentre|entre|vient ~ chambre|lit
        encore|deja touchee
        m a encore touch*
        me|m touche|touchent|caresse|caressent|frotte
        avances ~ lit|refuse|chercher|chambre
        refuse|refusé ~ avances
        men|boys|they ~ touch ~ me ~ night
        mexem|tocam|tocan|manosean me|em_mim|mim
        cew ~ n kan ~ su
        vien*|entre|entrer|entrent|entrés|rentr* ~ chambre|lit ~ nuit|soir*|dors
        nuit|soir ~~ vien*|entre|entrer|entrent|entrés ~ chambre|lit
        touch*|caress*|tripot* ~ nuit|dors|soir
        touch* pendant|quand ~ dors|nuit
        gratt*|frapp*|tape|tapent|taper|tapes|cogn* ~ porte ~~ entrer|nuit|soir|a_lui
        touch*|touches|touching|grab* ~ me|us|her ~~ night|sleep|bed|breast|private
        comes|enters|enter|come ~ room|bed|tent ~~ night|sleep
        toca*|apalpa*|mexe* ~ noite|noche|dormir|durmo
        entra*|vem|viene ~ quarto|cuarto|habitacion|cama ~ noite|noche
        يلمس*|كيقيس*|لمس*|كيقيسوني|يقيسني|تلمس* ~ بالليل|الليل|ليلا|نائمه|جسدي|انام|ناعسه
        يدخل|يجي|كيدخل|ياتي ~ غرفتي|البيت|فراشي|الغرفه ~ بالليل|الليل|ليلا
        kaydkhol|kayji|ydkhol ~ bit|chambre|byti ~ lil|bellil
        kay9is*|ymess*|kaymess*
        na|don ~ n ka? so|bon|dilan ~ su
        maga n|a la ~ su
    """,
}

UNLESS = """
    peine|peines|punit|risque un|quelle|penal|code|loi|droit|etudie|etudiant|memoire|these|prevenir|sensibilis*|film|serie|conjugal|centre|
        pena|law|punishment|عقوبه|القانون|الماده
    violet*|violon
    ontologie
    pas|plus|jamais viole*|touche*
    droits|vie_privee|regle*|secret|confidential* ~ viol|viole|violee|violees|violes|violer|viols
    viol|viole|violee|violees|violes|violer|viols ~ droits|regle*|loi|vie_privee|confidential*|secret
"""

RULES = (
    Rule(
        "raped",
        RiskLevel.EMERGENCY,
        "%raped",
        unless=UNLESS + "%days_ago\n%long_ago\nhistoire|temoignage|ancienne\nsi on|quelqu_un\nif someone|somebody",
    ),
    Rule(
        "raped_days_ago",
        RiskLevel.URGENT,
        """
        enceinte ~ apres ~ qu|que|ki|quoi ~ fait
        enceinte ~~ m_ont|ils_m_ont fait
        %raped + %days_ago
        arriv*|passe* ~~ @num jours|semaine*|nuits ~~ chauf*|parl*|enceinte|medicament|honte|homme
        happened ~~ days|week|weeks ~~ driver|told|treatment|pregnant
        happened to me ~~ told|late|pregnant
        %days_ago + ninguem|nadie|anyone ~ contei|conte|remedio|pastilla|pilula|treatment
        %days_ago + contei|dije|conte|told|parle* ~ ninguem|nadie|anyone|no_one|personne
        %days_ago + اخبر|قلت ~ احدا|لحد|حد
        %days_ago + m a fo mogo si|so
        m a fo mogo si ~ fura
        peur|scared|afraid|medo|miedo ~ enceinte|pregnant|gravida|embarazada|vih|hiv|sida ~~ force*|chauf*|homme|homem|hombre|driver
        pilule|medicament|pastilla|pilula|remedio ~ tard|late|tarde|encore ~ force*|viol|viole|violee|violees|violes|violer|viols
        """,
        unless="visa|vol|dossier|passeport",
    ),
    Rule(
        "bare_word",
        RiskLevel.EMERGENCY,
        """
        viol|viols|violee|violees
        raped|rape
        violacao|violacion|violada|violaron|violaram|estupro
        اغتصاب|مغتصبه|اغتصبوني
        viole @m|ma|mon|elle|soeur|fille
        """,
        unless=UNLESS + "%long_ago\n%days_ago\nde|des|of vos|mes|the donnees|droits|data|rights",
        bare=True,
    ),
    Rule(
        "threatened_or_repeated",
        RiskLevel.URGENT,
        """
        enter by force ~~ try|tried|times|two
        no give am my body
        dono|patrao|jefe|dueno ~~ entra|entrará ~ forca|fuerza
        tentou|intento ~ duas|dos vezes|veces
        سيدخل|يدخل|غادي_يدخل علي|عليا ~ بالقوه|بالسيف
        حاول ~ مرتين|مرات ~ يدخل|علي
        force|forced|enter ~ my room|bed ~ by force
        tries|tried ~ twice|times ~ bed|touch|enter
        essaie|essaye* ~ deux|trois fois ~ lit|touch*|entrer
        deux|trois fois ~ essaie|essaye
        %night_visits
        menac* ~ viol|viole|violee|violees|violes|violer|viols
        veu*|veut|veulent ~ coucher avec moi|elle|nous|ma
        veu*|veut ~ viol|viole|violee|violees|violes|violer|viols
        serai|sera a lui
        peur qu|que|ki ~ viol|viole|violee|violees|violes|violer|viols|recommence|revienne|touche
        force*|insist*|oblig* ~ coucher ~ moi|lui
        threat* ~ rape
        want* ~ rape|sleep with me|sex
        quer|quiere ~ violar*|dormir comigo|conmigo
        يريد*|باغي*|بغا ~ يغتصب*|ينعس_معايا|ينام_معي
        baghi|bgha ~ in3es m3aya
        ko ~ na ~ mine|sira ~ n fe|diyagoya
        harcel*|harass* ~ sex*
        """,
        unless="film|serie|loi|projet|oim ~ agent",
        present=True,
    ),
)
