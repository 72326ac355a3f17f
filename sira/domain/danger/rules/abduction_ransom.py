"""Kidnapped, locked up or held for money, by anyone who is not an authority. Table of triage, N1."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "abduction_ransom"

GROUPS = {
    "cannot_leave": """
        يمنع*|منع* ~ الخروج|خروج|اخرج|نخرج|المغادره
        kaymna3ni|ymna3ni ~ nkhrej|khrouj
        laiss*|permet*|autoris*|veut|veulent|les ~ pas|plus|jamais ~ sort*|partir|quitte|quitter|quittent|bouger|aller|rentrer|sauver|marche
        peu|peux|peut|pouv*|peuvent|droit|pe ~ pas|plus|jamais? ~ sort*|partir|quitte|quitter|quittent|bouger|fuir|echap*|m_en_aller
        interdi*|empech*|defen*|refus* ~ sort*|partir|quitte|quitter|quittent|bouger
        sort* pas|plus|jamais|personne ~ d_ici
        impossible ~ sortir|partir|quitter
        personne ~ sort|quitte|part|sortir
        @m gard* ~ ici|de_force|maison|chambre|enfermee|enferme
        ne voit? jamais dehors
        ose pas sortir
        not|cannot|cant|can|wont|won|never|dont|don|doesn|doesnt t? ~ leave|go|let|allow* ~ out|outside|leave|go|boss|home|house
        cannot|cant|can|not|dont|let|allow ~ leave|escape|run
        nobody|no_one ~ leaves|leave|comes|go|goes ~ out|outside|house|farm
        no|nao|n|nunca|jamas|sin|sem ~ deixa*|deja*|poder|pode*|puede*|posso|puedo|podemos ~ sair|salir|ir|irme|irnos|embora|fugir
        proib*|prohib* ~ sair|salir
        ninguem|nadie sai|sale
        ما|لا|مانقدر|منعنا|منعني|ممنوع|بلا ~ نخرج*|الخروج|نمشي|يخرج*|تخرج|يمشي|نهرب|يتركو*|المغادره|اخرج|مخرجين|خروج|تخليني|يخليني|يخلوني|
            يخليونا|يخلوناش
        لا نخرج|يتركوننا
        ma|mn|man ~ n9dar*|nqdar*|n9derch|nekhrej*|nkhroj*|nkhrej*|nkhourj* ~ nkhroj|nkhrej|nekhrej|nemchi|nmchi
        khlawna*|ykhaliwna*|kaykhaliwnich|tkhalini*|ykhalini* ~ nkhorjo|nkhrej|nkhroj
        te ~ se ka? bo|taa|boli|ta|taga
        te se ka bo|taa
        t a to an|n ka bo
        ma sira di ~ bo
        tena son ~ bo
    """,
    "locked_up": """
        ont|a|garde|gardent|tient la cle|clef
        fenetre ~ haut
        dans la|une|un|cette piece|chambre|hangar|garage ~ fenetre|personnes|cle|gardien*
        nous|me|le|la|les tiennent|tient
        ferme* a clef|cle
        bandit*|ravisseur*|jihadiste*|djihadiste*|milice* ~~ dedans|encore|chez|mains|avec
        chez|mains|avec|aux ~ bandit*|ravisseur*|milice*
        echape* ~~ autres|encore ~ dedans|la_bas
        fouillent ~ telephone*
        relache* pas|toujours|jamais
        relachent|liberent ~ pas|toujours
        have|got|keep the key|keys
        bandits|kidnappers ~ have|hold|inside|with
        casa|armazem|nave|cuarto|quarto|bodega ~ trancad*|cerrad*|fechad*
        مقيد*|مربوط*|مكبل*
        دار|بيت|مخزن|غرفه|كراج ~ مغلق*|مسدود*
        da sogolen|sogo
        sogolen ~ an|n|da
        enferm*|anferm*|sequestr*|sekestr*|cadenas*|ligot*|enchain*|captif*|captive*|otage*|emprison*
        retenu*|retien*|retenir|detenu*|detient
        prisonnier*
        boucl* ~ maison|chambre|dedans
        ferme* ~ cle|clef|clé
        porte|portail ~ ferme*|cadena*|verouil*
        maison|garage|chambre|hangar|cour|pièce ~ fermee
        @m|le|la|les gard*|tien* ~~ cave|maison|chambre|cour|hangar|garage|foyer|ghetto|cage|depot|magasin|entrepot
        @a mis|mise|mises ~ dans ~ chambre|cave|maison|garage|trou
        gardien*|gardes|arme*|hommes ~ porte|portail|entree|surveil*
        ghetto
        dans une? cave|cage|trou|depot|entrepot
        attache*|menote* ~ pieds|mains|corde|chaine
        lock*|held|hold*|captive|hostage|imprisoned|tied|chained|caged|trap*
        fechad*|trancad*|preso|presos num|em|numa|armazem|casa|quarto
        fecharam|trancaram|prenderam nos|me|no|na
        tranca*|amarrad*|refem|refens|cativeiro|sequestrad*|raptad*
        encerrad*|encierr*|retenid*|rehen|secuestrad*|atad*|amarrado|cautiv*
        fecha|tranca ~ chave
        حابسين*|محبوس*|حابس*|حبسو*|محتجز*|احتجز*|يحتجز*|سجين|مقيد|مربوط*|مغلق*|مسكرين|مسدود|تقفل*|يقفل*|سادين*|شادين*|شادينا|ماسكين*
        mahbous*|habsin*|7absin*|mahbosin|mahboussin|chaddin*|chadina|m9foul|makhtouf*|ta9fel|kay9fel
        datugu*|datugulen
        mine* ~ so|kono
        siri*|sirilen
        y an mara so kono
    """,
    "money": """
        euros|euro|dollars|millions
        rembourser|regler|solder
        les parents|famille ~ paient|paie|paye
        avant|sans le? paiement|la_somme|payer
        aura|auront|aurai payé|paye
        a|ont pas payé|paye
        augmentent|negoci*
        300000|500000|200000|800000|1000000
        envoye deux|trois fois
        second|another|more payment
        segundo|outro|otro pago|pagamento
        numero de compte
        account number
        رقم حساب|الحساب
        صيفط*|ترسل*|نصيفط|ارسال|ابعث* ~ فلوس|الفلوس|المال
        دفعه ثانيه
        rancon*|ranson*
        argent|larjent|fric|des_sous|les_sous|million*|milion*|mille|francs|cfa|dinar*|euros|dollar*|orange_money|wave|mandat|virement|
            somme|prix|dette|dete
        paie*|paye*|payer|paiement|verse|verser|rembours*
        envoi*|envoy* ~ quelque_chose|somme|famille
        money|ransom|pay|pays|paid|thousand|million|send_money|dollars
        money|ransom|pay|pays|paid|dollars|euros
        dinheiro|pagar|paga|pague|pagamos|resgate|dolares|milhoes
        plata|dinero|rescate|paguemos|pago|millones
        فلوس|المال|مال|فديه|الفديه|ندفع|يدفع*|تدفع|نخلص|يخلصو|مليون|ملاين|دولار|دينار|دراهم|الدراهم|المبلغ|دفعه|تحويل|الفلوس
        flous|lflous|drahem|khalsou|nkhalso|ykhalso|fidya|dinar|million|melyoun
        wari|warisara|kunmabo|sara|mille|million|dorome
    """,
    "kidnap": """
        coupeurs de route ~ pris|emmene*|enleve*
        bandits|coupeurs|djihadistes|jihadistes|terroristes|rebelles|hommes|milice ~ ont|a ~ pris|emmene*|enleve*|attrape*|
            garde* ~ @relative
        ont|detiennent|tiennent|gardent ma|mon|mes fille|fils|frere|soeur|mari|femme|enfant|enfants|pere|mere
        kidnap*
        @x_a enlev*|anlev*
        ete|est|fait|font enlev*|anlev*
        enlevement*
        rapt|ravisseur*
        otage*
        kidnap*|abduct*
        raptar*|raptad*|raptou|sequestr*|secuestr*
        خطف*|اختطف*|مخطوف*|اختطاف|يخطف*|خطفو*
        khatfou*|khetfou*|makhtouf*|khtfouni|khatfouh
        capturado*|capturaram|capturaron|captured
    """,
}

UNLESS = """
    touriste|president|coup_d_etat
    ravisseurs ~ demandent ~ general
    nest|n_est pas|ete kidnap*|enlev*
    not|never|no kidnap*|held
    ماشي|مش|لست مخطوف
    n|nao|no fui raptado|secuestrado
    chaussures|liste|doute*|dent|dents|obstacle|conditions|ordures
    enleve* ~ nom|page|photo|compte|point|liste|demande|paroles
"""

RULES = (
    Rule(
        "held_for_money",
        RiskLevel.EMERGENCY,
        """
        couper|coupe|coupent|bruler|tuer|vendre ~~ si ~~ envoi*|envoy*|paie*|paye|argent
        recu|envoye*|vu ~ video|photo|vocal ~~ tortur*|attache*|frappe|sang
        guards|men|they ~ ask*|want* ~ second|more|another payment
        parents|family|people ~ not|dont|doesn send ~~ beat*|hit
        beat* ~~ when|every|until ~ parents|family ~ send|pay
        مقيد*|مربوط* ~~ رقم حساب
        million|millions ~~ carry|took|taken|pikin
        %cannot_leave + %money
        %locked_up + %money
        appel*|telephon* ~ pere|mere|famille|parents|papa|maman|femme|mari|frere ~~ argent|payer|million*|envoi*|envoy*|paye
        gard*|tien*|retien* ~~ tant que|ke
        tant que|qu ~~ pas ~ paye|payer|paie|paies|payes|payez|payé|payée|paient|paiement|pay|paid|paying|pays_la_rancon|envoy*|envoi*|
            arriv*|verse|verser|versé|argent|reste|fini
        tan|tant que la? famille
        avant|sinon ~ lach*|liber*|relach*|laisser ~ @obj?
        lach*|liber*|relach*|laiss* ~~ quand|si|contre|apres|avant ~ paye|payer|paie|paies|payes|payez|payé|payée|paient|paiement|pay|paid|
            paying|pays_la_rancon|argent|rancon*|envoy*
        si @i|famille|tu|vous ~~ paye|payer|paie|paies|payes|payez|payé|payée|paient|paiement|pay|paid|paying|pays_la_rancon|
            envoy* pas ~~ tuer|tue|couper|mort|revend*|vendre
        veut|veulent|demand*|exig*|reclam* ~ argent|million*|mille|rancon|somme ~~ liber*|lach*|lacher|sortir|laisser|relach*|tuer|rendre
        @m_a|l_a|la vend|vends|vendu|vendus|vendue|vendre|vendent ~ autre|groupe|gens|passeur
        vendu ~ a un autre
        if|until ~~ paye|payer|paie|paies|payes|payez|payé|payée|paient|paiement|pay|paid|paying|pays_la_rancon|money|send ~~ kill|kills|
            killing|killed|release*|see|out|leave|free|go|die
        kill|kills|killing|killed ~~ if|unless ~~ paye|payer|paie|paies|payes|payez|payé|payée|paient|paiement|pay|paid|paying|
            pays_la_rancon|money|send
        send ~~ dollars|money|thousand ~~ or|before ~ wont|see|kill|kills|killing|killed
        se|si|ate|hasta|senao|sino ~~ paga|pagar|pague|pago|pagam|pagamos|paguemos|dinheiro|plata|dinero ~~ matar|matam|matan|mataron|
            solta*|suelta*|libert*|salir|sair
        liga*|telefona*|llama* ~ pai|mae|familia|padre|madre|papa|mama ~~ dinheiro|plata|dinero|pagar
        اذا|الا|الى|حتى|لو ~~ ندفع|يدفع*|دفع*|نخلص*|تدفع*|خلصنا ~~ يقتل*|سيقتل*|يطلق*|غادي_يقتلو|يموت|يبيعو*
        يتصل*|كيعيطو|يعيطو|اتصلو ~ ابي|ابويا|اهلي|العائله|بابا|عائلتي|دارنا ~~ المال|الفلوس|فلوس|فديه
        kay3ayto|y3ayto|3ayto ~ baba|famille|dar|yemma ~~ flous|drahem
        wari ci|nyini ~~ faga|bila|labila
        wari nyini|ni|ci|sara ~~ fa|ba|somogo|denbaya
        ni ~~ wari ma ci|na|sara|di ~~ faga
        wari|kunmabo ~ walima|fo ~ faga
        """,
        unless=UNLESS
        + """
        patron|salaire|employeur|proprietaire|bailleur ~ argent|salaire
        visa|avion|dossier|taxe|douane|fiche|kit|entrer|commission
        """,
    ),
    Rule(
        "ransom",
        RiskLevel.EMERGENCY,
        """
        rancon*|ransom|resgate|rescate|فديه|الفديه|fidya|kunmabo
        """,
        unless=UNLESS + "gangs|radio|chercheur|sociologie|general|generalement|عموما|عصابات|how|comment ~ work|fonction*|تعمل",
        bare=True,
    ),
    Rule(
        "locked_up",
        RiskLevel.EMERGENCY,
        """
        porte ~ cadenasse*|verrouille*|fermee_a_cle ~ maison|chambre|garage|foyer|depuis
        @m_a|nous ~ attache*|ligote*|enchaine*
        gard*|tien*|retien* ~ comme ~ prisonnier*|otage*|animaux|esclave*
        retenu*|detenu*|retient|retiennent ~ par|chez ~ gens|groupe|hommes|passeur*|milice|trafiquant*|inconnus|bandits
        captivite
        ont|a la cle|clef ~~ piece|chambre|fenetre|nous
        dans la|une|cette piece ~~ fenetre|cle|gardien*|nuit
        personnes|mogo|we ~ dans|in|garage ~~ chained|cadenas*|sogolen|lock*|trancad*
        sont|est|encore dedans ~ avec|chez ~ bandit*|passeur*|gens|hommes
        echap* ~~ autres|amis|friends|companions ~ dedans|inside|remain|la_bas|encore
        escaped ~~ inside|remain ~~ traffickers|smugglers|guards
        private prison
        prison|maison privee
        door ~ chained|locked ~~ bread|garage|film|room
        film us ~ for|people|family
        one|un bread|pain ~ jour|day
        garage kono
        carry ~ my ~ pikin|child|brother|wife ~ go
        took ~ my ~ son|daughter|child|brother|wife ~~ ask*|want* ~ million|money
        صورته|صورتها|صورته_مقيدا ~ مقيد*|مربوط*
        @i|nous|elle|il|frere|soeur|fils|mari|suis|sommes|est ~ enferm*|sequestr*|captif*|captive*|otage*|prisonnier* ~ foyer|maison|
            chambre|cave|hangar|garage|cour|passeur*|trafiquant*|ghetto|gens|hommes|ici|depot|entrepot|bani|sebha|sabha|kufra|milice|
            gardien*|ferme|bordj
        @m_a|nous|les enferm*|sequestr*|retien*|ligot*|attach*
        @m enferm*|retien*|sequestr*
        on @m|nous gard* ~~ enferm*|force|cour|cave|gardien*|arme*
        ils|on|il nous|me|les|le|la gard*|retien* ~ dans|ici|la
        @i|suis|sommes|est retenu* ~ par|contre|de force|ici
        contre ma|notre|sa volonte|gre
        maison fermee ~ avec
        ghetto ~ tripoli|sebha|sabha|appel*|svp|aide*|bani|libye|suis|sommes
        dans ~ ghetto
        passeur*|trafiquant*|smuggler*|coxeur*|connection_man ~ gard*|retien*|enferm*|lock*|hold*|keep*|tien*
        gardien*|gardes|homme* ~ arme* ~ porte|portail|devant
        tortur*|electrocut*|bat|batent|battre|battu|battus|battue|brul* ~~ envoy*|famille|rancon|telephone|video
        locked|lock|held|kept|keep|keeping|holding ~ us|me|him|her|in ~ room|house|garage|warehouse|basement|compound|sabha|libya|here|
            inside
        hold*|held|keep* ~ us|me ~ against|hostage|captive|prisoner
        smugglers|traffickers|kidnappers ~ hold*|keep*|lock*|have|took
        estou|estamos|esta fechad*|trancad*|presa|preso ~ armazem|casa|quarto|garagem|num|numa|falar
        estoy|estamos|esta encerrad*|retenid* ~ casa|cuarto|garaje|bodega|almacen
        محبوس*|حابسين*|محتجز*|مغلق ~ دار|غرفه|بيت|كاراج|مخزن|عصابه|الباسور|المهرب*|سبها|ليبيا|قبو|مستودع|حراس|الحراس
        حابسين*|احتجزونا|يحتجزوننا
        mahbous*|habsin* ~ garage|dar|lhouch|passeurs|les_passeurs|ghetto|sebha
        rani|rana|ana mahbous*|makhtouf*|habsin*
        y an datugu|datugulen|datugulen_don
        u ye? n|an datugu|mara
        n|an datugulen be|don
        """,
        unless=UNLESS
        + """
        prison|prisons|commissariat|police|gendarmerie|juge|detention|retention|policiers|jail|cell|cellule|cachot|السجن|الشرطه|kaso|cadeia|
            carcel
        patron|patronne|madame|maitresse|employeur
        """,
    ),
    Rule(
        "short_cry",
        RiskLevel.EMERGENCY,
        """
        ^ kidnapp*|kidnap*|enleve*|sequestr*|otage*|prisonnier*|enferme* $
        ^ kidnap*|kidnapp*|enlev*|sequestr* help|svp|aide*|secours
        ^ help|aidez|aide|sos ~ kidnap*|enleve*|sequestr*|enferme*|otage
        ^ kidnapped|abducted|secuestrado|secuestrada|raptado|raptada|مخطوف|مخطوفه|محبوس
        """,
        present=True,
    ),
)
