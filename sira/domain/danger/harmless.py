"""
What makes danger words harmless: idioms, denials, fiction, news, study, general questions, the past that is over.

A masked phrase is hidden before the rules read. A frame silences a sign only when its words do not speak of the writer
now; in doubt between harmless and danger the sign stays.
"""

from __future__ import annotations

from dataclasses import dataclass

from sira.domain.danger.matching import Span, Words
from sira.domain.danger.rule import Rule

GUARDS = {
    "masked": """
        # idioms
        mour*|meur*|mort*|creve*|crever|tue|tuer de|d ~ faim|rire|fatigue|ennui|honte|envie|impatience|trouille|sommeil|rir
        mort*|meurs de? rire|fatigue|sommeil
        tuer|tue|tuons|passer le|du|mon temps
        @m tue|tues|tuer|tuent|tué|tuez ~ mdr|lol|haha
        m as tue|tues|tuer|tuent|tué|tuez
        chaleur ~ crever|tue|tues|tuer|tuent|tué|tuez
        a crever|mourir de
        copine|femme|mere|mari|soeur|chef|prof ~ va|vas me tuer ~ si
        tape* ~ nerfs
        tapent|tape|tapes|frappe sur les nerfs|systeme
        petit|petits dejeuner|pois|boulot|projet|commerce|peu|credit
        coup de fil|main|pouce|coeur|foudre|tete|soleil|tel|telephone
        tout a coup
        sur le coup
        soif d|de ~ bon|bissap|savoir|apprendre|justice
        tele*|tel|portable|batterie|phone|ordinateur|pc|credit|forfait|marche|commerce|boutique|reseau ~ est|sont|es? ~ mort*|dead|fini|finie|finis|finies|finit|sara
        meurs toujours dans
        killing me ~ heat|sun|game|hot|boss
        heat|sun|weather|boredom ~ kill|kills|killing|killed
        dying ~ of|from|to laughter|boredom|hunger|laughing|see|know|loneliness|worry
        dead tired
        starving
        die for you|u|her|him
        morir*|muero|muerto|muerta|muertos|morir de hambre|risa|cansancio|sueno|ganas|vergüenza|sed
        morrer|morri|morro|morto|morta de|a fome|rir|cansaco|sono|vergonha|tedio
        calor ~ mata
        ميت*|متت|موت|نموت|كنموت|اموت فيك|جوع|ضحك|عيا|فيكم
        ميت*|متت بالجوع|بالضحك|بالعيا|بالعطش
        الحر|السخانه|الشمس|البرد قاتل*
        mayet|mayta|mout|mett b3ya|bel3ya|bdahk|bddahk|bjou3|bljou3
        sara|saara yele fe
        kongo be ~ n|an faga
        funteni be ~ n|an faga
        sauve ~ vie ~ merci|conseil
        va mourir espece
        sans toi je meurs
        enferme* ~ pluie
        par force de
        # denials
        pas|plus|jamais|not|no|nao|لست|ماشي|مش ~ en|in|em|un|une|de|d? danger|urgence|emergency|peligro|perigo|خطر
        personne|jamais|nobody|never|ninguem|nadie|لا ~ me|m|احد|حد ~ frape*|bat|tape*|beats|beat|hits|bate|pega|touche*|يضرب*|menace*|force*
        personne|rien ne? ~ me frape*|menace*|force*
        no one|body beats|hits|hurts
        mogo si te n bugo|gosi
        suis|sommes|est|es pas|plus ~ seul*|mineur*|retenu*|enferm*|malade*|perdu*|blesse*|en_danger|enceinte|prisonnier*|kidnap*
        je|nous|on|il|elle ne? suis|sommes|est pas ~ seul*|mineur*|retenu*|enferm*|malade*|perdu*|blesse*|enceinte|kidnap*|viol|viole|violee|violees|violes|violer|violent|viols
        dors|dort|dormons pas|plus ~ dehors|rue
        pas|plus|aucune|sans|not|no d|de|any? ~ violence*|idee*|envie|thoughts|suicidal|blesse*|enlevement|kidnap*|viol|danger
        aucun|aucune blesse*|danger|probleme|violence
        m a|ont pas|jamais viole*|touche*|frape*|force*|kidnap*|enleve*
        pas|ne|jamais m? ~ touche* mechamment
        pa|pas ete? ~ viole*|kidnap*|enleve*|agresse*|frape*|arrete*
        on m a? pas viole*|frape*|force*|vole*
        pas|pa|no|sans ~ besoin ~ ambulance|secours
        nous|on ne? sommes|est pas perdus
        not|isn|aren|never ~ lost|kidnapped|alone|hurt|injured|beaten|raped|minor|a_minor|in_danger|held|locked
        no|not suicidal|thoughts
        nao|no|n ~ estou|estoy|fui|sou|soy ~ perigo|peligro|sozinh*|solo|sola|menor|raptad*|secuestrad*|perdid*|preso
        ماشي|مش|لست|ليس|ما ~ مخطوف*|قاصر*|وحدي|مريض*|خطر|محبوس*|ضايع*|الزنقه
        لا افكر ~ الموت
        n kelen te
        te|ma n|an mine
        bana te
        # things that share a word
        radio|tele|journal|entendu|infos ~~ bateau|embarcation|pirogue|naufrage|kurun ~ chavir*|coul*|tununna
        naufrage ~ radio|tele
        bateau|mer ~ renverse*|chavir*|pris ~~ document*|passeport*|carte|papiers
        الراديو|الاخبار ~~ قارب|مركب ~ غرق
        arajo ~~ kurun|tununna
        pris mn|mon passeport
        prise|prises|don|donner|donneur|test|analyse|groupe|transfusion|bilan de|du|mon|son|d? sang|sanguin|sanguine
        meme|mme sang
        pas mon sang
        sang ~ visa|jeun|obligatoire
        blood test|group|donat*|type|sample
        give|donate blood
        analise|teste|doar|dar de? sangue
        analisis|donar de? sangre
        تحليل|تبرع|فصيله|فحص الدم|بالدم|دم
        urgence|urgent*|urgentissime|urgently|emergency ~ visa|rendez_vous|passeport|passport|dossier|sauf_conduit|laissez_passer|acte|extrait|naissance|formulaire|projet|appointment|travel_document
        visa|rendez_vous|passeport|passport|dossier|sauf_conduit|laissez_passer|acte|extrait|formulaire ~ urgence|urgent*
        perdu|perdue|perdus mon|ma|mes|le|la|les|son|sa|ses|tout|tous|de? papier*|passeport*|numeros|carte*|numero|recu|code|acte|passport|dossier|telephone|sac|valise|contact|espoir|temps|poids|emploi|travail|argent|cle*
        lost my|the|a|his|her|all|our? passport|card|paper*|number|code|document*|phone|bag|contact|job
        perdi|perdu o|a|meu|minha|mi|el|la|los|os|meus? passaporte|pasaporte|documentos|cartao|tarjeta|numero|papeles
        suis|un_peu|tout ~ perdu*|paume* ~ dans|explication*|tout|quartier|formulaire*|application|bouton*|site|procedure*
        perdu* de vue
        appuy*|cliqu*|pressed|digi|carreguei|toque|ضغطت ~~ danger|urgence|emergency|perigo|peligro|الخطر
        bouton|button ~ danger|urgence|rouge
        ecrit|wrote|كتبت ~ urgence|emergency
        coup d etat
        camp|mine de vacances|crayon
        mine|mines de charbon|sel|crayon
        reve|rever|revé|dreamt|dreamed|sonhei|sone|soñe|حلمت|sugo ~ sang|blood|sangue|sangre|بالدم|joli|mort*|tue|tues|tuer|tuent|tué|tuez
        entend* des voix
        peur|crains|scared|afraid|medo|miedo|خايف* ~ de|du|d|of|la? ~ mourir|mer|bateau|boat|boats|avion|desert|noyer|serpent*|prison|refus*
        proteger|eviter|empecher|prevenir|prevent|avoid|contre ~ viol|viole|violee|violees|violes|violer|violent|viols|enlev*|kidnap*|excis*|mariage*|traite|violence*|suicide
        nombre|chiffre*|taux|statistique* ~ mort*|viol|viole|violee|violees|violes|violer|violent|viols|suicid*|enlev*|expuls*
    """,
    "fiction": """
        traduis|traduire|translate|traduction|chante|chanson|dissertation|rime|poeme|devinette
        mdr|lol|haha|hahaha|jaja|jajaja
        film_de|le_film|un_film|ce_film|des_films|films|filme|filmes|du_film|the_film|this_film|a_film|survival_film|film_min|nom_du_film|serie|series|movie*|novela|episode*|acteur|actrice|roman|livre|chanson|song|lyrics|novel|actor|actress|documentaire|netflix|tiktok|feuilleton*|theatre|saison|filme*|pelicula|cancao|cancion|ator
        jeu|game|free_fire|fifa|boss_final|pubg|niveau|partie ~ gagn*|perd*|meurs|play*
        final boss
        chefao|jefe final
        فيلم|الفيلم|مسلسل|المسلسل|السلسله|اغنيه|لعبه|اللعبه|الممثل
        match|equipe|foot|football|score|psg|barca|marseille|joueur*|championnat|ligue|arsenal|boxe|round
        team|striker|goal|benfica|sevilla|madrid|فريق*|اللاعب|مباراه
    """,
    "news_or_history": """
        aux infos
        journal|infos|info|rfi|bbc|television|tele|radio|article|reportage|actualite*|news|newspaper|noticias|telejornal|noticiario|presse
        الاخبار|الجريده|التلفزه|نشره
        sankara|mandela|samory|samori|soundiata|sunjata|mansa|moussa_traore|louverture|luther|cabral|sundiata|kadhafi|napoleon|hitler|عمر_المختار|مانديلا
        traite negriere
        en quelle annee
        quelle annee
        slave trade
        histoire de|du
        qui a|etait|est ~ tue|mort|capture*|gagne|tue
        who killed|captured|won|was
        quem|quien matou|mato
        san jumen
    """,
    "study": """
        expose|memoire|these|etudiant*|etudie|devoir*|examen|chercheur|cours|enseignante*|enseignant|professeur|eleves|eleve|journaliste|sociologie|essay|homework|student|exam|journalist|teacher|research*|presentation
        trabalho da|para_a escola|casa
        exposicao|para_clase|examen|exame|estudante|estudiante
        عرض|للامتحان|واجب|صحفي|معلم|بحث|طالب
        causerie|sensibilis*|campagne|affiche|poster|groupement|association prepare
        lakoli ~ expose
        school ~ poster|talk
    """,
    "general_question": """
        qu est ce que|qu
        c est quoi
        c_est_quoi
        definition|difference|signifie|veut_dire|sens
        qu|que|combien ~ risque*|encour*
        quelle|quelles|quel|quels ~ peine*|loi*|sanction*|article|sont|est|droits|signes|numero*
        que dit|prevoit ~ loi|code
        la_loi|code_penal|illegal|autorise*|sanction*
        est interdit|puni
        puni ~ loi
        combien de|d ~ personnes|gens|maliens|migrants|morts|enfants|temps|ans|cas|annees
        pourquoi ~ algerie|mauritanie|tunisie|police|gens|migrants|pays|on
        comment prevenir|eviter|reconnaitre|fonctionn*|sensibilis*|marche|faire_pour_eviter|aider|denoncer|signaler|proteger
        comment on attire|recrute|identifie
        un|une|les|des migrant*|personne|etranger|victime*|enfant*|homme|femme|mineur* ~ peu*|peut|peuvent|a_droit|ont|doit|arrete*
        a droit
        ai je le? droit
        droit d|de|a
        en general|theorie
        existe* il
        est ce ~ vrai|legal|que ~ traite|viol
        vrai que
        ca existe|existe
        what is|are ~ the|a
        difference|meaning|definition
        how many|much|long|do|does|can|to ~ people|does|police|prevent|search|gangs|a
        which roads|numbers|desert
        is it legal|true|allowed
        does|do ~ organisation|iom|arrested|migrant|get
        what ~ signs|dangers|punishment|rights
        max|punishment|sentence
        the|under|by|international law
        qual|quais|cual|quantas|quantos|cuantas|cuantos|que_pena|pena
        como prevenir|evitar
        diferenca|diferencia
        ما|ماهي|ماهو|ما_هي ~ الفرق|معنى|عقوبه|علامات|رقم|اكبر|اسم
        عقوبه|القانون|قانون|مبدا|الفرق|حق|عموما|الحق
        كم ~ عدد|سنه|عقوبه|شخص
        كيف نمنع|تعمل|تبحث|نحمي
        chnou|chno|wach ~ m3na|farq|lfar9
        mun ye|don
        ye mun ye|mun_ye
        sariya
        joli ye
    """,
    "hypothetical": """
        demande* ~ si on ~ ete|a
        si j etais|etait
        si un jour
        si quelqu un ~ dit|est|a
        si on|quelqu_un|jamais ~ arret*|dit|m_arrete
        que faire|fais|faites ~ si|quand ~ quelqu_un|un|une
        au cas ou
        en cas d|de
        on ne sait jamais
        pour savoir|information
        simple curiosite
        avant de partir|voyager
        if i were|was
        if someone|somebody|anyone
        when somebody|someone
        in case|in_an_emergency
        just asking|curious
        se|si alguem|alguien
        por si acaso
        para guardar
        اذا|لو قال|كنت
        مجرد سؤال
        للاحتياط
        ni mogo do ko
        a garder|noter dans
        for a friend question
    """,
    "past": "%long_ago",
    "safe_now": """
        maintenant|aujourd_hui|depuis|today|now|hoje|hoy|اليوم|sisan|bi ~ ca_va|ca_va_mieux|bien|securite|tranquille|libre|calme|mieux|refait|safe|fine|free|okay|ok|better|mechanic|mecanicien|gueri*
        ca va mieux
        il|elle va bien
        here be|don
        restaurateur|commercant|maintenant ~ travaille|est ~ restaurateur|marie
        milite|association ~ contre
        a purge
        tout va bien
        je vais|vas bien|mieux
        suis|sommes|est|en ~ securite|sauve*|libre|libere|liberes|gueri*|soigne*|tire* d_affaire
        suis|vis ~ tranquille*|avec_mes_parents|chez_mes|paix|maintenant
        suis sorti*|revenu*|rentre* ~ maintenant|depuis|pays|maison|aujourd_hui
        c est fini|passe|derriere
        free|libre|livre|حره|حر|livres since|depuis|desde|منذ
        am|are|is|live|living ~ safe|fine|free|peace*|ok|well|home
        aujourd_hui|today|maintenant|now ~ je|i|suis|am ~ travail*|work*|mecanicien|mechanic|marie*|couturiere|commerce|boutique|vis|live|veux|want
        veux|aimerais|want|like|quiero|quero|اريد|نقدر ~ aider|temoigner|help|ajudar|ayudar|remerci*|thank|speak|parler_aux|raconter|احكي|اشكر*|مساعده
        remercier|temoigner|temoignage
        rescued|sauves|rescatados|resgatados|انقذنا
        estou|estamos|estoy bem|bien|livre|libre|seguro|segura|salvo
        عايشه|عايش|اعيش ~ هانيه|هاني|بسلام|بامان|والدي
        بخير|بامان
        an be here
    """,
    "own": """
        je|j|m|me|moi|mon|ma|mes|nous|notre|nos|i|my|me|us|we|our|im|minha|meu|minhas|meus|mi|mis|nosso|nuestro|nos|n|an|نحن|انا|حنا|احنا|ana|rani|rana
    """,
}

FRAMES = ("fiction", "news_or_history", "study", "general_question", "hypothetical")
STRONG_FRAMES = ("fiction", "study", "hypothetical")
NEAR_FRAME = 16
NEAR_SELF = 8


@dataclass(frozen=True)
class HarmlessFrames:
    """The frames found in one message, asked sign by sign."""

    words: Words
    found: dict[str, list[Span]]

    def explain(self, rule: Rule, span: Span) -> bool:
        """Return whether a frame makes this sign harmless."""
        if self._long_past_and_safe(rule):
            return True
        names = STRONG_FRAMES if self._speaks_of_self(span, 0 if rule.bare else NEAR_SELF) else FRAMES
        return any(_near(frame, span) for name in names for frame in self.found.get(name, ())) and not (self._speaks_of_self(span, 0))

    def _long_past_and_safe(self, rule: Rule) -> bool:
        return not rule.present and bool(self.found.get("safe_now")) and bool(self.found.get("past"))

    def _speaks_of_self(self, span: Span, around: int) -> bool:
        return any(start < span[1] + around and span[0] - around < end for start, end in self.found.get("own", ()))


def _near(frame: Span, span: Span) -> bool:
    return frame[0] - span[1] < NEAR_FRAME and span[0] - frame[1] < NEAR_FRAME
