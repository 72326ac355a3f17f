"""Exploited and controlled: watched, threatened, unable to leave. A withheld passport alone is not enough. N1."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "trafficking_now"

GROUPS = {
    "controlled": """
        empech* ~ sortir|partir|appeler|telephoner|quitter
        gardent|garde ~ comme ~ esclave*|prisonnier*
        impossible d|de ~ partir|aller|sortir|fuir|en_aller
        donner|rend|donne|remets|prend tout ~ argent|larjent
        enferm* ~ nuit|soir|chambre|cle
        frap*|bat|tape*|puni* ~ si|quand ~ veut|veux|essaie|essaye|refuse ~ partir|fuir|sortir
        peur ~ fuir|partir ~ tuer|frap*|famille
        dit que si je
        interdiction de
        accompagne* ~ toilette*|partout|marche
        frappe si on
        celui|ceux|quand ~ arrete*|tombe* ~~ tape*|frap*|bat
        gardes|gardiens|chefs ~ tapent|frappent|fouettent|bat
        bring|brought him|her|them|me back
        chain* ~ door|him|her|gate
        not allowed|allow outside|out|alone
        a|garde ses|mes|nos|leurs papiers|passeport|passeports
        captain|boss|agency ~ keeps ~ papers|passports
        anybody|whoever|anyone who ~ complains|runs|stops ~~ sea|beat|killed
        menace* ~ livrer|police|s_il_s_en
        يعيدون*|يعيدونه|يرجعون* ~ بالقوه
        يغلقون ~ عليه|علينا|الباب
        partir|sortir|bouger sans lui|elle|eux|permission
        surveille|regarde|controle|fouille|lit ~ mon|mes tel|telephone|messages
        peux pas ~ dire ou
        pas|plus libre
        suit ~ toilette*|partout|marche
        droit ~ rentrer|partir|sortir|quitter
        tapent|frappent|fouettent ~ celui|ceux|si|quand
        celui qui|ki ~ arrete|refuse|fuit|fatigue ~~ tape*|frap*|bat|puni*
        menace* ~ pere|famille|mere|police|livrer|denoncer
        livrer ~ police
        count us|they count
        watches my phone
        follow* ~ toilet|bathroom|everywhere
        casa_de_banho|bano ~ comigo|conmigo|ate|hasta
        porta|puerta ~ trancada|fechada|cerrada|com_llave|con_llave
        qdo|quando|cuando|when|quand|فقط_عندما|غير_كي ela|she|elle|il|duerme|dorme|sleeps|dort|يرقد|تنام ~ dorme|duerme|sleeps|dort|العساس
        يرافقني|يتبعني|كيتبعني|يحسبونا|العساس|يعيدون*|يغلقون*|يهدد*
        da sogo ~ kan
        %cannot_leave
        surveil*|survey*
        @m suit|suis|suivent|accompagn* partout|jusqu|toilette*|prier
        derriere moi|nous|elle|lui
        gardien*|chien*|camera*|gros_bras|vigile* ~ porte|portail|moi|sort*|ferme|nous|sur
        enferm*|cadenas*
        porte|portail ~ cle|cadenas*|ferme_la_nuit|fermee_la_nuit
        porte ~ fermee ~ nuit|sort*|dehors|clef
        ferm* ~ cle|porte
        menac*|menas*
        sait|savent ~ ou ~ habite|famille|mere
        si je|elle|on ~ part*|fui*|sort*|quitte|quitter|quittent|refuse*|parl*|sauve* ~~ tue|tues|tuer|tuent|tué|tuez|mal|police|prison|
            frap*|mort|famille|fou|folle
        font du mal
        jure|jurer|serment ~ feticheur|fetiche|marabout|juju|partir
        feticheur|juju
        @m attend* ~ sortie|porte
        ses garcons|hommes ~ attend*|surveil*|suiv*
        confisqu* ~ telephone|tout
        interdi* ~ telephone|parler|sortir|dehors
        ramen* ~ force
        guard*|boys|dogs|camera ~ follow*|watch*|door|gate
        watch*|follows|following ~ me|us|door|everywhere|day
        threat*
        lock* ~ gate|door|me|us|in|indoors
        keep* ~ indoors|inside
        if|when i|we|she ~ run|leave|escape|talk|refuse|steps ~~ kill|kills|killing|killed|hurt|jail|mad|police|die|beat|beats|beating|
            beaten
        hurt my|her mother|family|people
        oath|juju|voodoo
        vigia*|vigil*|guarda|guardia ~ portao|porta|puerta|finca|nos
        vigia*|vigil*
        fech*|encierr*|tranca* ~ chave|llave
        amenac*|ameac*|amenaz*
        vai comigo ~ casa_de_banho|banho
        جوازات|حارس*|كاميرا|تراقب*|يراقب*|كيراقبو*|حراس|عساس
        تهدد*|يهدد*|كيهدد*|هددو*
        تقفل*|يقفل*|كتسد|تسد|كيسد|تغلق|يغلق ~ علي|عليا|عليها|الباب|علينا
        السحر|حلفوني|قسم
        ta9fel|kat9fel|katsed|kaysed 3liya|bab|lbab
        kayhaded*|yhaded*|katraqeb*|katra9eb*|ysm7oulich
        korosi*|korosila|gardien|laban*|lagar* ~ su|tile|da|an|n
        korosi*
        te se ka taa|bo|boli
        gosi ~ boli|taa
        mogo min ~ taa|boli ~~ gosi|bugo
    """,
    "papers_kept": """
        @m_a|il|elle|a|ont|tient|garde* ~ pris|garde*|confisqu*|arrach*|cach*|retien* ~ passeport*|papier*|piece*|carte|telephone|documents
        confisqu*|gard*|pris|cach*|retien* ~ passeport*|papier*|piece*|documents
        took|has|have|keep*|kept|hide*|hold*|seized ~ passport*|documents|papers
        tem|tirou|ficou|guarda|tiene|quito|quitaron ~ passaporte*|pasaporte*|documentos|papeles
        اخذ*|خذا*|شد|حجز*|دا|داو|عند ~ الجوازات|جواز*|الباسبور|باسبور|وراقي|اوراقي|الوثائق
        khda|khdaw|chad|kheda passport|pasbor|wraqi|passeport|lpassport|lwraq
        papiyew|papiew|passeport|papie* ~ mine|mina|marala|mara
        ye ~ papiyew|papiew|passeport ~ mine|mara
    """,
    "forced_work": """
        site d or
        bar|restaurant|maison|villa|atelier ~ travail*|employe*
        chez qui je travaille
        salaire ~ jamais|pas|rien|refuse*
        travail* ~ jour et nuit
        tout l argent a
        chef d atelier
        domestique
        beggar master
        fish*|factory|boat ~ work|captain|papers
        creuser
        work ~ debt
        till my debt
        debt ~ grows|finished
        يتسول|يجعله
        achete|achetes|achetees|vendu* ~ nous|moi|fille*|homme
        creuser|creuse|champ|champs|entrepot|football|manager|saison|maison close|bordel
        maitres ~ travail*|nes
        nes|ne pour travailler|servir
        travail force
        obligé|obligée|oblige|obligent ~ travail*
        forced labour|labor
        begging|beg ~ master|teacher|street
        trabalho|trabajo forcado|forzado
        sem|sin receber|cobrar|salario
        يتسول|التسول|السخره|باطل|نادله|مطعم
        الخدمه|نخدمو باطل
        travail*|bosse|trime|travay* ~~ gratuit*|sans|salaire|rien|paye|payer|paie|paies|payes|payez|payé|payée|paient|paiement|pay|paid|
            paying|pays_la_rancon|heures|force*|nuit
        18|16|20|15|17|14 h|heures par jour
        paye|payer|paie|paies|payes|payez|payé|payée|paient|paiement|pay|paid|paying|pays_la_rancon pas|jamais|rien
        sans etre? paye|payer|paie|paies|payes|payez|payé|payée|paient|paiement|pay|paid|paying|pays_la_rancon|salaire
        est|suis|comme|la bonne
        domestique|boniche|servante
        ajoute ~~ dois
        esclave*|asclav*
        oblig*|forc* ~ travail*|mendi*|vend|vends|vendu|vendus|vendue|vendre|vendent|volé|voles|volee
        mine|mines|orpaill*|placer|la_ferme|une_ferme|sa_ferme|plantation|chantier|atelier|champ|champs|mendi*|lorpaillage
        work* ~~ no|without|free|unpaid|hours|midnight|never ~ paye|payer|paie|paies|payes|payez|payé|payée|paient|paiement|pay|paid|paying|
            pays_la_rancon|rest|salary|midnight|money
        no|never|not|without|dont ~ paye|payer|paie|paies|payes|payez|payé|payée|paient|paiement|pay|paid|paying|pays_la_rancon|salary
        maid|housemaid|farm|mine|boss|madam|employer
        slave*|forced ~ work|beg
        trabaja*|trabalh* ~~ sin|sem|gratis|horas ~ paga|pagar|pague|pago|pagam|pagamos|paguemos|cobrar|sueldo|salario|receber
        empregada|criada|sirve|finca|quinta|patrao|patroa|senhora|mina|jefe|minha_patroa
        خادمه|خدامه|خادم|المنجم|المزرعه|المعلم|كفيل*|صاحبه|صاحب|عبد|عبيد|شغاله
        نخدم|كنخدم|اعمل|نعمل|اشتغل|كيخدمو*|يشغل* ~ بلاش|بلا|بدون|مجانا
        katkhdemni|kaykhdmouni|khdam|nkhdem|kankhdem ~ blach|bla|batel
        baara ~~ sara|te|fu
        te ~ sara
        damanda|baaraden|baarakeden|jonya|jon
    """,
    "sex_work": """
        couch*|dorm* ~ clients|hommes|types
        clients|les_clients|des_clients
        prostitu*|prostut*|putain|pute
        vend|vends|vendu|vendus|vendue|vendre|vendent|vent ~ corps
        sex* ~ client*|argent|force
        sleep|sex ~ men|customers|clients|with
        prostitut*|ashawo|brothel|hookup
        clientes|prostitu*|estar com|con hombres|homens
        الزبائن|زبائن|الدعاره|الكليان|الرجال|دعاره
        lklyan|zabayen|clients
        kiliyan|client|ciew ~ fe|sira
        jatoya|sunguruba*
    """,
    "false_promise": """
        promis|promet*|promes*|dit|parl* ~ serveus*|salon|coif*|travail|restaurant|usine|job|boulot|bon_travail
        promised|told ~ job|salon|work|restaurant
        promet*|promes* ~ salao|trabalho|trabajo|peluqueria|belleza|beleza
        وعدو*|قالو ~ خدمه|عمل|صالون|شغل
        fo ~ baara
        est|etait|c_est autre chose
        afinal|outra coisa
    """,
    "debt": """
        debt ~ grow*|finish*|paid
        dete*|dette*|rembours*|dois ~ payer|argent|reste|restent|million*
        dette|dettes|rembourser|rembourse
        debt|owe|pay_back|pay ~ 30k|thousand|million
        divida|deuda
        الدين|دين|نخلص|ديون
        dayn|kridi|credit
        juru
    """,
}

UNLESS = """
    difference|prevenir|sensibil*
    ancien patron
"""

RULES = (
    Rule(
        "exploited_and_controlled",
        RiskLevel.EMERGENCY,
        """
        %debt + not|cannot|can_t ~ allowed|leave|outside|alone
        %forced_work + %controlled
        @boss + %controlled
        %papers_kept + %controlled
        %debt + %controlled
        %false_promise + %controlled
        """,
        unless=UNLESS,
    ),
    Rule(
        "forced_prostitution",
        RiskLevel.EMERGENCY,
        """
        %sex_work + %controlled
        %sex_work + %debt
        %sex_work + forc*|oblig*|force|made|make|must|dois|tenho|tengo|لازم|يجبر*|كيفرضو|سيف|diyagoya|wajibi
        %sex_work + %papers_kept
        prostitu* de force
        %sex_work + madam|madame|patronne|المدام|madamu|tata|proxenete|mac|pimp
        forc*|oblig* ~ coucher|prostitu*
        """,
        unless=UNLESS,
    ),
    Rule(
        "papers_and_locked",
        RiskLevel.EMERGENCY,
        """
        %papers_kept + enferm*|lock*|fechad*|encierr*|محبوس*|datugu*
        %papers_kept + gardien*|chien*|guard*|guarda|guardia|حارس*|korosi*
        """,
        unless=UNLESS,
    ),
    Rule(
        "not_let_go_by_boss",
        RiskLevel.EMERGENCY,
        """
        comme des|un|une esclave*
        donner tout ~ argent ~~ peux|peut|laisse pas|plus ~ partir|sortir
        @boss ~~ empech* ~ sortir|partir
        oblig*|forc* ~ prostituer|coucher|mendier|voler
        bloq*|bloke*|coince*|stuck ~ chez|chez_le|with ~ patron*|madame|boss|madam
        @boss ~~ laiss*|lais* ~ pas ~ part*|sort*
        oblig*|forc* ~ travail* ~~ frap*|bat|sort*|enferm*|menac*
        oblig* ~ mendier
        mendi* ~~ puni*|frap*|bat|batent|battre|battu|battus|battue|fouet*|force
        achet*|vend|vends|vendu|vendus|vendue|vendre|vendent ~~ esclave*|patron|travail*
        je suis|on_est|comme ~ esclave*
        cant|cannot|can leave ~ boss|madam|farm|mine
        """,
        unless=UNLESS + "traite negriere|ascendance|gorée|goree|loi|moderne",
    ),
    Rule(
        "sold",
        RiskLevel.EMERGENCY,
        """
        @m_a vendu|vendue|vendus
        they sold|bought me|us
        i was sold
        me vendieron|venderam|vendeu|vendio
        باعوني|باعني|باعونا|شراني|اشتراني
        ba3ouni|ba3ouna
        y n|an feere
        """,
        unless=UNLESS + "billet|terrain|faux|papier|visa|telephone|marchandise|ticket",
    ),
)
