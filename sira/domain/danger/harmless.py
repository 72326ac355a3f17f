"""
What makes danger words harmless: idioms, denials, fiction, news, study, general questions, the past that is over.

A masked phrase is hidden before the rules read. A frame silences a sign only when its words do not speak of the writer
now; in doubt between harmless and danger the sign stays.
"""

from __future__ import annotations

from dataclasses import dataclass

from sira.domain.danger.harmless_phrases import MASKED
from sira.domain.danger.matching import Span, Words
from sira.domain.danger.rule import Rule

GUARDS = {
    "masked": MASKED,
    "fiction": """
        traduis|traduire|translate|traduction|chante|chanson|dissertation|rime|poeme|devinette
        mdr|lol|haha|hahaha|jaja|jajaja
        film_de|le_film|un_film|ce_film|des_films|films|filme|filmes|du_film|the_film|this_film|a_film|survival_film|film_min|nom_du_film|
            serie|series|movie*|novela|episode*|acteur|actrice|roman|livre|chanson|song|lyrics|novel|actor|actress|documentaire|netflix|
            tiktok|feuilleton*|theatre|saison|filme*|pelicula|cancao|cancion|ator
        jeu|game|free_fire|fifa|boss_final|pubg|niveau|partie ~ gagn*|perd*|meurs|play*
        final boss
        which|what|good film
        film with|ou|où|avec
        chefao|jefe final
        فيلم|الفيلم|مسلسل|المسلسل|السلسله|اغنيه|لعبه|اللعبه|الممثل
        match|equipe|foot|football|score|psg|barca|marseille|joueur*|championnat|ligue|arsenal|boxe|round
        team|striker|goal|benfica|sevilla|madrid|فريق*|اللاعب|مباراه
    """,
    "news_or_history": """
        aux infos
        journal|infos|info|rfi|bbc|television|tele|radio|article|reportage|actualite*|news|newspaper|noticias|telejornal|noticiario|presse
        الاخبار|الجريده|التلفزه|نشره
        sankara|mandela|samory|samori|soundiata|sunjata|mansa|moussa_traore|louverture|luther|cabral|sundiata|kadhafi|napoleon|hitler|
            عمر_المختار|مانديلا
        traite negriere
        en quelle annee
        quelle annee
        slave trade
        histoire de|du
        qui a|etait|est ~ tue|mort|capture*|gagne
        who killed|captured|won|was
        quem|quien matou|mato
        san jumen
    """,
    "study": """
        expose|memoire|these|etudiant*|etudie|devoir*|examen|chercheur|cours|enseignante*|enseignant|professeur|eleves|eleve|journaliste|
            sociologie|essay|homework|student|exam|journalist|teacher|research*|presentation
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
        ca existe
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
    "past": """
        %long_ago
        depuis|since|desde|منذ 2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023
    """,
    "safe_now": """
        maintenant|aujourd_hui|depuis|today|now|hoje|hoy|اليوم|sisan|bi ~ ca_va|ca_va_mieux|bien|securite|tranquille|libre|calme|mieux|
            refait|safe|fine|free|okay|ok|better|mechanic|mecanicien|gueri*
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
        aujourd_hui|today|maintenant|now ~ je|i|suis|am ~ travail*|work*|mecanicien|mechanic|marie*|couturiere|commerce|boutique|vis|live|
            veux|want
        veux|aimerais|want|like|quiero|quero|اريد|نقدر ~ aider|temoigner|help|ajudar|ayudar|remerci*|thank|speak|parler_aux|raconter|احكي|
            اشكر*|مساعده
        remercier|temoigner|temoignage
        rescued|sauves|rescatados|resgatados|انقذنا
        estou|estamos|estoy bem|bien|livre|libre|seguro|segura|salvo
        عايشه|عايش|اعيش ~ هانيه|هاني|بسلام|بامان|والدي
        بخير|بامان
        an be here
    """,
    "own": """
        je|j|m|me|moi|mon|ma|mes|nous|notre|nos|i|my|us|we|our|im|minha|meu|minhas|meus|mi|mis|nosso|nuestro|n|an|نحن|انا|حنا|احنا|ana|rani|
            rana
    """,
}

FRAMES = ("fiction", "news_or_history", "study", "general_question", "hypothetical")
STRONG_FRAMES = ("fiction", "study", "hypothetical")
WIDE_FRAMES = ("fiction", "news_or_history", "study")
NEAR_FRAME = 16
NEAR_SELF = 8


@dataclass(frozen=True)
class HarmlessFrames:
    """The frames found in one message, asked sign by sign."""

    words: Words
    found: dict[str, list[Span]]

    def explain(self, rule: Rule, span: Span) -> bool:
        """Return whether a frame makes this sign harmless. Words that contain "I" or "my" are only silenced by a past that is over."""
        if self._long_past_and_safe(rule):
            return True
        if self._speaks_of_self(span, 0 if rule.bare else 1):
            return False
        names = STRONG_FRAMES if not rule.bare and self._speaks_of_self(span, NEAR_SELF) else FRAMES
        return any(self._frames(name, frame, span) for name in names for frame in self.found.get(name, ()))

    def _frames(self, name: str, frame: Span, span: Span) -> bool:
        """A film or an exam colours the whole message; a question only its own sentence."""
        near = frame[0] - span[1] < NEAR_FRAME and span[0] - frame[1] < NEAR_FRAME
        return near and (name in WIDE_FRAMES or self.words.same_sentence(frame, span))

    def _long_past_and_safe(self, rule: Rule) -> bool:
        return not rule.present and bool(self.found.get("safe_now")) and bool(self.found.get("past"))

    def _speaks_of_self(self, span: Span, around: int) -> bool:
        return any(start < span[1] + around and span[0] - around < end for start, end in self.found.get("own", ()))
