"""
What a typed reply to a question of the referral means: a choice, or nothing.

Only clear words count, above all for consent: silence, doubt or a question is never a yes. Digits stand for the buttons in their order.
"""

from __future__ import annotations

import re
import unicodedata

from sira.domain import intake

_YES = (
    r"oui|ouais|wi|ouii+|(?:je suis )?d'?accord|ok|okay|yes|yeah|yep|sure|i agree|j'?accepte|je veux bien|c'?est bon|envoie[sz]?|envoyer|vas?[- ]?y|allez[- ]?y"
    r"|نعم|ايوا|ايه|اه|موافق|موافقة|أوافق|واخا|awɔ|awo|owo|ɔwɔ|sim|si|sí|vale|de acuerdo|naam|iyeh|wakha|wah"
)
_NO = (
    r"non|nan|no|nope|jamais|(?:je (?:ne )?suis )?pas d'?accord|je refuse|je ne veux pas|je veux pas|jveu pa|n'?envo(?:ie[sz]?|yez) (?:pas|rien)|لا|لأ|مش موافق|ayi|n tɛ|n te"
    r"|não|nao|la+|nn"
)
# "oui, j'accepte": the same said twice.
_AND = r"[,،]? "
_SKIP = (
    r"pass(?:er|e|ez|é)|suivante?|saute[rz]?|je (?:ne )?(?:sais|veux) pas(?: (?:dire|répondre|le dire))?|jsé pa|j'?sais pas|je préfère ne pas(?: .{0,20})?"
    r"|skip|next|prefer not to say|i (?:don'?t|do not) know|saltar|pular|omitir|تخطي|لا اعرف|لا أعرف|ما نعرف|n t'?a dɔn|n ta don|rien"
)
_BACK = r"retour|back|arrière|précédent|revenir|voltar|volver|رجوع|ارجع|segin kɔ"
_STOP = (
    r"stop|arr[eê]te[rz]?|annul(?:er|e|ez)|laisse[rz]? tomber|plus tard|cancel|quit|later|parar|cancelar|توقف|الغاء|إلغاء|a dabila|dabila"
)
_CORRECT = r"corrig(?:er|e|ez)|modifier|changer|je me suis tromp[ée]e?|erreur|change|wrong|mistake|corrigir|corregir|تصحيح|غلط"

# Arabic writes its article in one word with the noun.
_ARTICLE = r"(?:و?(?:ال|بال|لل))?"

_ASKING = (
    r"combien|comment|pourquoi|quand|quels?|quelles?|qui|que|quoi|est[- ]ce|c'?est quoi|c koi|c quoi|ou est|où|pk|koi|kel|kan|cmt|combi1"
    r"|how|what|when|where|why|who|which|can i|do i|is it|quanto|como|quando|cuanto|cuando|donde|por que|كم|كيف|متى|وين|اين|لماذا|هل|شحال|علاش"
)

_WORDS: dict[str, dict[str, str]] = {
    "need": {
        "return": r"rent(?:r|rer|ré)|retour|chez moi|au pays|go (?:back|home)|return|عودة|الرجوع|segin|voltar|volver",
        "health": r"sant[ée]|malade|maladie|m[ée]decin|docteur|soins?|h[oô]pital|health|sick|doctor|صحة|مريض|طبيب|bana|saúde|salud|médico",
        "safety": r"s[ée]curit[ée]|danger|peur|menac|safety|afraid|threat|خطر|خوف|امان|segurança|seguridad|miedo|medo",
        "child": r"enfant|child|kid|طفل|اطفال|den\b|criança|niñ[oa]",
        "shelter": r"abri|dormir|loger|logement|manger|nourriture|faim|eau\b|shelter|food|sleep|مأوى|ماوى|طعام|اكل|comida|abrigo",
        "documents": r"papiers?|passeport|documents?|acte|nina|papers|passport|وثائق|اوراق|جواز|papiye|documentos",
        "asylum": r"asile|r[ée]fugi|asylum|refugee|لجوء|asilo",
        "missing_relative": r"disparu|perdu (?:mon|ma|mes)|cherche (?:mon|ma|mes)|retrouver|missing|looking for my|مفقود|ضائع|desaparecid",
        "confidential": r"confidentiel|discret|soutien|priv[ée]|femme|confidential|private|سري|دعم",
        "other": r"autre|other|اخر|outro|otra",
    },
    "is_minor": {
        "under_18": r"moins de|mineure?|under|minor|اقل|قاصر|menor",
        "adult": r"plus de|18 ans ou plus|majeure?|adulte|adult|over|بالغ|راشد|mayor|maior",
        "unsure": r"sais pas|pas s[uû]re?|not sure|don'?t know|لا اعرف",
    },
    "with_whom": {
        "alone": r"seule?|(?<!une )personne(?!s| adulte| de confiance| que| qui)|alone|nobody|وحدي|لوحدي|kelen|sozinh|sol[oa]",
        "family": r"famille|m[eè]re|p[eè]re|maman|papa|parents?|fr[eè]re|s[oœ]e?ur|tante|oncle|family|mother|father|brother|sister|عائلت|امي|ابي",
        "guardian": r"(?:adulte|personne) de confiance|tuteur|tutrice|responsable|guardian|ولي",
        "other_adult": r"d'?autres|personnes|personne adulte|des gens|patron|ma[iî]tre|chauffeur|adultes?|others|boss|people|ناس",
    },
    "safe_hours": {
        "no_call": r"pas (?:d'?)?appel|n'?appel|écri|ecri|message|don'?t call|write|لا تتصل",
        "morning": r"matin|morning|صباح|sɔgɔma|sogoma|manhã|mañana",
        "afternoon": r"apr[eè]s[- ]?midi|afternoon|بعد الظهر|tarde",
        "evening": r"soir|nuit|evening|night|مساء|ليل|noite|noche",
        "any": r"n'?importe|toujours|tout le temps|any|always|اي وقت|qualquer|cualquier",
    },
    "interview": {
        "interpreter": r"interpr[eè]te|traduct|interpreter|مترجم|intérprete",
        "woman": r"femme|dame|s[oœ]ur|woman|female|امراة|muso|mulher|mujer",
        "man": r"homme|monsieur|\bman\b|male|رجل|cɛ|homem|hombre",
        "any": r"pas de pr[ée]f|[ée]gal|comme vous|n'?importe|any|no preference|لا يهم",
    },
    "access": {
        "pregnancy": r"enceinte|grossesse|pregnan|حامل|حمل|kɔnɔma|grávida|embaraz",
        "disability": r"handicap|fauteuil|aveugle|sourd|disab|wheelchair|اعاقة|deficien|discapac",
        "illness": r"malad|diab[eè]t|tension|asthme|vih|traitement|blessé|ill|sick|مرض|مريض|doen|enferm",
        "none": r"non|rien|aucun|none|nothing|لا|nada|ayi",
    },
}
_YEARS = r"ans?\b|years?|anos|سنة"
_UNDER_AGE = re.compile(r"(?<!\w)(?:moins de|under|less than|below|menos de|اقل من) 18\b")
ADULT_AGE = 18


def read_choice(field: str, text: str) -> str | None:
    """
    The choice a reply makes for `field`; None when it makes none clearly.

    Yes and no of consent and confirmation must be the whole reply, or all but a few words of it.
    """
    words = _plain(text)
    if field in {intake.CONSENT, intake.CONFIRMATION}:
        return _yes_or_no(words)
    choices = intake.CHOICES.get(field, ())
    if is_question(text):
        return None
    if field == "is_minor" and _UNDER_AGE.search(words):
        return "under_18"
    if field == "is_minor" and (age := _age(words)) is not None:
        return "under_18" if age < ADULT_AGE else "adult"
    digit = re.fullmatch(r"(\d{1,2})[.)]?", words)
    if digit and 1 <= int(digit.group(1)) <= len(choices):
        return choices[int(digit.group(1)) - 1]
    if field == "is_minor" and (answer := _yes_or_no(words)):
        return "under_18" if answer == "yes" else "adult"
    for choice, pattern in _WORDS.get(field, {}).items():
        if re.search(rf"(?<!\w){_ARTICLE}(?:{_plain(pattern)})", words):
            return choice
    return None


def is_question(text: str) -> bool:
    """Does the reply ask something rather than answer? Then it is no choice, whatever words it holds."""
    words = _plain(text)
    return bool("?" in text or "؟" in text or re.match(rf"(?:et |mais |dis |dites |svp |bonjour )*(?:{_plain(_ASKING)})(?!\w)", words))


def wants(text: str) -> str | None:
    """`skip`, `back`, `stop` or `correct` when the whole reply says just that; None otherwise."""
    words = _plain(text)
    for meaning, pattern in (("stop", _STOP), ("back", _BACK), ("correct", _CORRECT), ("skip", _SKIP)):
        if re.fullmatch(rf"(?:je veux |je voudrais |svp |please )?(?:{_plain(pattern)})(?: svp| please| la (?:question|demande))?", words):
            return meaning
    return None


def _yes_or_no(words: str) -> str | None:
    if "?" in words or "؟" in words:
        return None
    polite = r"(?:,? ?(?:merci|svp|s'il vous plait|please|bien sur|je suis d'?accord|d'?accord|je veux bien|vas y|allez y|شكرا))*"
    says_yes = re.fullmatch(rf"(?:{_plain(_YES)}|1)(?:{_AND}(?:{_plain(_YES)}))*{polite}", words)
    says_no = re.fullmatch(rf"(?:{_plain(_NO)}|2)(?:{_AND}(?:{_plain(_NO)}))*{polite}", words)
    if says_no:
        return "no"
    return "yes" if says_yes else None


def _age(words: str) -> int | None:
    """The number that stands before "years"; a bare number only where nothing else is said, or "age" is."""
    match = re.search(rf"(?<!\d)(\d{{1,2}})\s*(?:{_YEARS})", words)
    if match is None and (re.search(r"\bage", words) or re.fullmatch(r"\d{2}", words)):
        match = re.search(r"(?<!\d)(\d{1,2})(?!\d)", words)
    return int(match.group(1)) if match and int(match.group(1)) else None


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    return " ".join("".join(char for char in decomposed if not unicodedata.combining(char)).split()).strip(" .!,;")
