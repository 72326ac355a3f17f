"""Beaten by a spouse, relative or employer. Aggressor present or death threatened: N1; otherwise N2."""

from __future__ import annotations

from sira.domain.danger.reading import RiskLevel
from sira.domain.danger.rule import Rule

RISK = "domestic_violence"

GROUPS = {
    "hits": """
        @m_a jete ~ eau|huile ~ chaude|bouillante
        @m_a|@l_a casse* ~ bras|dent*|nez|jambe|cote|tete|doigt
        @m_a|@l_a|me|m jete* ~ mur|terre|escalier*|eau|huile|pierre
        coups ~ ventre|tete|visage|dos|tous|chaque
        rou* de coups
        plein de coups
        va|vont ~ encore ~ me|nous ~ taper|frapper|battre
        battue|battu|battus ~ par|mari|pere|patron|oncle|frere
        maltraite*|maltraitance
        tire*|arrache* ~ cheveux
        @m crache|crie|insulte ~ frap*|tape|bat
        mord|griffe|pince @m|moi
        violences ~ maison|mari|couple
        broke my arm|nose|tooth|leg
        threw ~ at me|water|oil
        pulls my hair
        partiu|rompio|quebrou me ~ braco|brazo|nariz
        كسر ~ يدي|ذراعي|سني|انفي
        dont la|le ~ mari|compagnon|copain ~ bat|frappe
        compagnon|conjoint ~ bat|frappe ~ garde
        me da ~ con ~ escoba|palo|cinturon|correa
        tape|tapent|frappe|bat sa|ma|la femme|soeur|fille|voisine|copine
        mari|compagnon|copain|beau_frere|pere|frere|oncle|homme|maitre|patron ~ la|le|les bat|frappe|tape|cogne|gifle|fouette
        mettent a deux|trois sur
        pousse* ~ mur|escalier*|terre|moto
        marques|traces|cicatrices ~ dos|corps|bras|cou|visage|fouet
        tambour|punching_ball
        levent|leve|jettent la? ~ main*
        tombe|tombent dessus ~ coups
        peur ~ week_end|rentre|boit|revienne ~~ frap*|tape|bat|comme_ca
        devient|devien plus fort|violent
        recommence* ~ toujours|devien*|fort|encore ~~ pardon|apres
        pardon apres ~~ recommence*
        il|mari|homme boit ~ frap*|tape|tambour|crie|casse
        pushes|pushed ~ me|her ~ wall|floor|stairs
        marks|scars ~ back|body|arms
        apologi*|sorry ~~ again|worse ~~ beat*|hit|slap*
        empurra*|empuja* ~ me|contra|parede|pared
        marcas ~ costas|corpo|espalda|cuerpo
        da|dá me|com ~ escoba|vassoura|pau|palo|cinto|cinturon|cabo|cable
        كيصرفقني|يصفعني|صفعني|كيركلني|يدفعني
        يمدون|يمد|كيمدو|كيمد ~ ايديهم|يده|يديه|يديهم ~ علي|عليا
        عينها|عيني ~ منفوخ*|زرق*|مسدود*
        kaysarfe9ni|kaysarfa9ni|sarfe9ni
        @m frape*|frap*|bat|batent|batu*|tape|tapent|cogne*|gifle*|fouet*|chicot*|tabasse|tabassent|tabasser|tabassee|maltrait*|brutalis*|
            violente|corrige*|etrangl*|pince*|insulte_et|ligot*
        @x_a frape*|frap*|batu*|tape*|cogne*|gifle*|fouet*|chicot*|tabasse|tabassent|tabasser|tabassee|etrangl*|maltrait*|brutalis*|mordu*
        bat|batent|frape|frapent|tabasse|tabassent|tabasser|tabassee|fouet*|chicot* @relative|moi|nous|ma|mes|sa|ses
        leve|levent la main sur
        coups de pied*|poing*|baton|ceinture|fil|fouet|pilon|mortier|cable|chicotte|balai
        @m frape*|frap*|tape* ~ avec
        @m donne ~ coups|gifle*
        couvert* de bleu*
        bleus|cocard|traces ~ partout|corps|cheri|mari|visage|copain
        oeil ~ ferm*|gonfl*|noir
        violence* conjugal*|domestique*
        femme battue
        il|elle est violent*
        beat|beats|beating|beaten|hit|hits|hitting|slap*|whip*|punch*|kick*|strangl*|chok*|flog* ~ me|us|him|her|my
        my|our|the husband|boyfriend|boss|father|dad|uncle|madam|stepfather|employer ~ beat|beats|beating|beaten|hit|hits|hitting|slap*|
            whip*|flog*|punch*
        black eye
        bruised|bruises
        domestic violence
        beaten by my|his|her
        bate me|nos|na|nela|nele|em
        bateme|batem me
        @m|nos|la|le pega|pegan|golpea*|bate|batem|espanca*|maltrata*
        pegarme|pegarnos
        me pego|golpeo|bateu
        bateu|espancou me
        da me ~ com
        colher de pau
        olho negro|roxo
        يضربني|يضربنا|تضربني|كيضربني|كيضربنا|كتضربني|ضربني|ضربتني|يضربها|كيضربها|يعنفني|يعذبني|تعذبني|يخنقني|خنقني|يضربو|ضربوني|يضربونني|
            كيضربو*|يجلدني|يضرب
        ضرب*|يضرب* ~ امي|اختي|اولادي|راجل*
        kaydrebni|kaydrabni|kaydarbni|yedrebni|yadrabni|darbni|drebni|katdrebni|katdarbni|kaydrbni|tadrabni|yadrebni|yderbni|kaydrebna
        gosi|bugo|bugoli|gosila
        be? n|an|a ka? gosi|bugo
    """,
    "present_danger": """
        ce_soir|maintenant|en_train|entrain|actuellement|tout_a_l_heure
        cass*|defonc*|fracas*|forc* ~ porte
        derriere|devant la porte
        porte|fenetre ~ cass*|defonc*|cogn*
        couteau|machette|hache|baton|arme|pistolet|fusil|marteau|gourdin
        @m cherche* ~ avec
        va|vais|veut ~ tuer|finir|egorger|achever|bruler
        cach* ~ toilette*|chambre|sous|placard|douche|voisin*|dehors|brousse
        etrangl*
        enferme dans ~ toilette*|chambre|salle
        il arrive|revient|rentre|est_la
        right now|outside|door|knife|machete|stick|gun
        will|going|gonna|wants to? kill
        hiding|locked myself|hid
        strangl*|chok*
        arromb*|rompiendo|porta|puerta
        agora|ahora|faca|cuchillo|facao|machete|pistola|esconder|escondida|pescoco|cuello
        vai|va|quer|quiere ~ matar*|me_matar
        volta ja
        الان|دابا|توا|سكين|موس|يكسر|كيكسر|الباب|خنقني|يخنقني|مختبئه|مخبيه|سيقتلني|يقتلني|غادي_يقتلني|عصا_الان|قبل_قليل
        daba|mous|lbab|ghadi y9telni|mkhebbya|mkhabya
        sisan|muru|da be ka ci|dogolen|n faga|bi su
        ka ka gosi
        be ka n|an gosi|bugo
    """,
}

UNLESS = """
    personne|jamais|plus ~ frape*|bat|tape*|touch*
    pas ~ frape*|bat|tape*
    nobody|never|doesn|doesnt ~ beat|beats|beating|beaten|hit|hits|hitting
    ninguem|nadie ~ bate|pega
    لا|ما احد|حد يضرب*
    te n|an bugo|gosi
    nerf*|nerfs|systeme
    match|equipe|foot|score|arsenal|jeu|boss de|final|partie|رياض*|فريق*|film|serie
    prevenir|sensibilis*|prevent|نمنع
    cellule|prison|cachot|cell|jail|السجن|الزنزانه|la_cellule|kaso
    clavier|texte|message|adresse|numero
    frappe|frapper|cogn* a la porte de? vos|votre
    coup de fil|telephone|main|pouce|tete
    batu*|beat record|campagne
"""

RULES = (
    Rule(
        "hit_now",
        RiskLevel.EMERGENCY,
        """
        est|il derriere la porte ~ machette|couteau|baton|fusil|arme
        derriere la porte ~ avec
        menace* avec ~ couteau|machette|hache|arme|fusil|baton|pilon|ciseaux
        @m menace ~ couteau|machette|hache|arme|fusil|ciseaux
        @m etrangl*
        @m_a|ma etrangl*
        threaten* ~ me ~ knife|gun|machete|axe
        entend* ~ voisine|voisin ~~ tape|frappe|bat
        la|le tape|frappe|bat ~~ depuis une? heure|minutes
        hear* ~ neighbour|neighbor ~~ beating|hitting|screaming
        %hits + %present_danger
        @husband + va|vais|veut ~ me|te|la|nous tuer|finir|egorger|achever|bruler
        @husband + va|vais|veut tuer|egorger
        @husband + cass*|defonc*|fracas* ~ porte
        @husband + couteau|machette|hache|fusil|pistolet|knife|machete|gun|faca|cuchillo|سكين|موس|muru
        il|elle ~ va|vais ~ me|te tuer|finir|egorger
        cach* ~ toilette*|chambre|placard|douche|sous_le_lit|sous_lit
        @m cherche* ~ avec ~ baton|couteau|machette|hache|fusil
        @m poursui* avec
        ce_soir ~ finir|tuer
        @husband + will|going|gonna|wants|threatens ~ kill
        hiding|hid|locked myself ~ bathroom|toilet|room|bush|neighbour|neighbor
        hiding from|because my|him|husband
        @husband + arromb*|matar*|rompiendo
        vai|va a? matarme|me_matar
        apert* ~ pescoco
        @husband + الباب|يقتل*|سيقتل*|خنق*|سكين|غادي_يقتلني
        خنقني|كيخنقني|يخنقني
        @husband + ghadi|baghi y9telni|yqtelni|ydbe7ni
        n ce|furuce ~ muru|faga|ci
        be ka n|an gosi|bugo sisan
        gosi|bugo sisan
        """,
        unless="""
        match|equipe|film|serie|jeu|boss de|si j oublie|anniversaire|forget
        chaleur|soleil|rire|temps|heat|sun
        rebelle*|djihadiste*|jihadiste*|soldats|bandits|terroriste*|passeur*|chauffeur
        """,
    ),
    Rule(
        "hit",
        RiskLevel.URGENT,
        "%hits",
        unless=UNLESS + "policier*|soldats|militaires|douaniers|gendarmes|rebelle*|passeur*\n%long_ago",
    ),
    Rule(
        "hit_again_and_again",
        RiskLevel.URGENT,
        """
        peur ~ rentrer ~~ taper|frapper|battre|tuer
        veut|va|vas ~ me|nous ~ frapper|taper|battre
        mari|copain|pere|oncle|frere|patron|patronne|belle_mere|maratre ~~ frap*|tape|bat|gifl*|fouet*|cogn*|tabasse ~ moi|me|m|mes|enfants|
            ma
        priv* ~ manger|nourriture ~~ frap*|bat|mari|patronne
        @m frape*|bat|batent|tape|tapent|cogne|gifle|insulte ~ tous|chaque|toujours|encore|souvent|quand
        ete|suis|sommes frape*|batu*|maltraite*|tape*
        peur de mon|ma|son mari|pere|oncle|patron|copain|frere|patronne
        menac* ~ @m tuer|frap*|mort
        @husband ~ menac*
        @husband ~ violent*|brutal*|maltrait*
        beats|beat|hits|hit|slaps me|her|us
        afraid|scared of my husband|father|boss|boyfriend|uncle
        @husband ~ threaten*|violent
        fui de|da casa ~ bate|pega
        """,
        unless=UNLESS + "policier*|soldats|prison",
        present=True,
    ),
)
