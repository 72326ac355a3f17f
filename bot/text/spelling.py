"""
One spelling for what people type: case, accents, SMS French, Bambara and Arabic variants.

Two forms are made. `spoken` keeps words as a sentence encoder knows them (SMS French written out, accents kept); `folded` is for character
n-grams (no accents, no punctuation, one spelling of Bambara and Arabic letters).
"""

import re
import unicodedata
from typing import Dict

# SMS and dictated spellings of French that a sentence encoder does not know. Whole words only.
SMS_FRENCH: Dict[str, str] = {
    "jveu": "je veux", "jve": "je veux", "jveux": "je veux", "jvx": "je veux", "jvoudré": "je voudrais", "jvoudrai": "je voudrais",
    "jvoudrais": "je voudrais", "jsui": "je suis", "jsuis": "je suis", "chui": "je suis", "chuis": "je suis", "jss": "je suis",
    "jpeu": "je peux", "jpeux": "je peux", "jpx": "je peux", "jé": "j'ai", "jai": "j'ai", "g": "j'ai", "gt": "j'étais", "jv": "je vais",
    "jvais": "je vais", "jcherche": "je cherche", "jconnai": "je connais", "jsé": "je sais", "jsais": "je sais", "jcroi": "je crois",
    "jai": "j'ai", "jarive": "j'arrive", "jatend": "j'attends", "jatten": "j'attends", "jabite": "j'habite", "c": "c'est", "sa": "ça",
    "ct": "c'était", "cé": "c'est", "cest": "c'est", "ki": "qui", "koi": "quoi", "kwa": "quoi", "koa": "quoi", "pk": "pourquoi",
    "pkoi": "pourquoi", "pq": "pourquoi", "pourkoi": "pourquoi", "pr": "pour", "pa": "pas", "ke": "que", "kel": "quel", "kelle": "quelle",
    "kels": "quels", "kan": "quand", "kand": "quand", "qd": "quand", "cmt": "comment", "cmnt": "comment", "commen": "comment",
    "koman": "comment", "kmt": "comment", "coman": "comment", "kommen": "comment", "combi1": "combien", "cb": "combien", "cbien": "combien",
    "konbien": "combien", "kombien": "combien", "combien": "combien", "dc": "donc", "ds": "dans", "dan": "dans", "avc": "avec",
    "av": "avec", "ac": "avec", "tt": "tout", "ts": "tous", "tjr": "toujours", "tjrs": "toujours", "tjs": "toujours", "bcp": "beaucoup",
    "bp": "beaucoup", "mm": "même", "mem": "même", "mn": "mon", "ns": "nous", "vs": "vous", "vou": "vous", "nou": "nous", "lé": "les",
    "mé": "mais", "é": "et", "ou": "ou", "fo": "il faut", "fau": "il faut", "ifo": "il faut", "ya": "il y a", "yapa": "il n'y a pas",
    "svp": "s'il vous plaît", "stp": "s'il te plaît", "slt": "salut", "bjr": "bonjour", "bsr": "bonsoir", "mrc": "merci", "mci": "merci",
    "rdv": "rendez-vous", "tel": "téléphone", "num": "numéro", "nimero": "numéro", "msg": "message", "esk": "est-ce que",
    "eske": "est-ce que", "eskon": "est-ce qu'on", "esque": "est-ce que", "ske": "ce que", "skil": "ce qu'il", "kon": "qu'on",
    "kil": "qu'il", "kils": "qu'ils", "kelk1": "quelqu'un", "qlq": "quelque", "qq": "quelque", "qqn": "quelqu'un", "kelkun": "quelqu'un",
    "1": "un", "mtn": "maintenant", "mnt": "maintenant", "mtnt": "maintenant", "ajd": "aujourd'hui", "auj": "aujourd'hui", "ojd": "aujourd'hui",
    "dmn": "demain", "hier": "hier", "tps": "temps", "tan": "temps", "lgtps": "longtemps", "lontan": "longtemps", "ms": "mais",
    "psk": "parce que", "pask": "parce que", "paske": "parce que", "pcq": "parce que", "parske": "parce que", "fr": "frère", "srx": "sérieux",
    "jms": "jamais", "ri1": "rien", "bi1": "bien", "bn": "bien", "mwa": "moi", "twa": "toi", "chez": "chez", "ché": "chez", "vil": "ville",
    "papié": "papiers", "papier": "papiers", "papyé": "papiers", "passpor": "passeport", "paspor": "passeport", "pasport": "passeport",
    "passepor": "passeport", "vis": "visa", "lib": "libye", "rentré": "rentrer", "retourné": "retourner", "alé": "aller", "payé": "payer",
    "demandé": "demander", "trouvé": "trouver", "cherché": "chercher", "voyagé": "voyager", "travayé": "travailler", "aidé": "aider",
    "fami": "famille", "famil": "famille", "fam": "famille", "enfan": "enfant", "ptit": "petit", "ptite": "petite", "tit": "petit",
    "dr": "docteur", "hopital": "hôpital", "o": "au", "oci": "aussi", "ossi": "aussi", "osi": "aussi", "ici": "ici", "isi": "ici",
    "oim": "OIM", "lwa": "loi", "drwa": "droit", "swa": "soit", "fwa": "fois", "moi": "moi", "jx": "je veux", "x": "fois",
}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|\S", re.UNICODE)
_ELONGATED = re.compile(r"(.)\1{2,}")
_ARABIC_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_ARABIC_FORMS = str.maketrans("أإآٱىةؤئگکی", "اااايهويككي")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_BAMBARA = str.maketrans({"ɛ": "e", "ɔ": "o", "ŋ": "ng"})
_PHONE = re.compile(r"(?<![\w.])(?:\+|00)?\d(?:[\s.\-()/]{0,2}\d){7,14}(?!\w)")
_NOT_WORD = re.compile(r"[^\w\s\[\]]", re.UNICODE)


def spoken(text: str) -> str:
    """The sentence for an encoder: phones masked, elongations tamed, capitals calmed, SMS French written out."""
    text = _PHONE.sub("[phone]", text.translate(_DIGITS))
    text = _ELONGATED.sub(r"\1\1", unicodedata.normalize("NFC", text)).replace("’", "'")
    if text.isupper():
        text = text.lower()
    return " ".join(SMS_FRENCH.get(word.lower(), word) for word in text.split())


def folded(text: str) -> str:
    """The sentence for character n-grams: lower case, no accents, no punctuation, one spelling."""
    text = spoken(text).lower()
    text = _ARABIC_MARKS.sub("", text).translate(_ARABIC_FORMS).translate(_BAMBARA)
    text = text.replace("ɲ", "ny")
    text = unicodedata.normalize("NFKD", text)
    text = "".join(char for char in text if not unicodedata.combining(char))
    return " ".join(_NOT_WORD.sub(" ", text).split())
