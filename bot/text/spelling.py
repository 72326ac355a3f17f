"""
One spelling for what people type: case, accents, SMS French, Bambara and Arabic variants.

Two forms are made. `spoken` keeps words as a sentence encoder knows them (SMS French written out, accents kept); `folded` is for character
n-grams (no accents, no punctuation, one spelling of Bambara and Arabic letters).
"""

import re
import unicodedata
from pathlib import Path
from typing import Dict

_SMS_FILE = Path(__file__).resolve().parents[2] / "data" / "lookups" / "sms_french.tsv"
_ELONGATED = re.compile(r"(.)\1{2,}")
_ARABIC_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_ARABIC_FORMS = str.maketrans("أإآٱىةؤئگکی", "اااايهويككي")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_BAMBARA = str.maketrans({"ɛ": "e", "ɔ": "o", "ŋ": "ng"})
_PHONE = re.compile(r"(?<![\w.])(?:\+|00)?\d(?:[\s.\-()/]{0,2}\d){7,14}(?!\w)")
_NOT_WORD = re.compile(r"[^\w\s\[\]]", re.UNICODE)


def _read_sms(file: Path) -> Dict[str, str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


SMS_FRENCH = _read_sms(_SMS_FILE)


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
    text = text.replace("ɲ", "ny").replace("œ", "oe").replace("æ", "ae")
    text = unicodedata.normalize("NFKD", text)
    text = "".join(char for char in text if not unicodedata.combining(char))
    return " ".join(_NOT_WORD.sub(" ", text).split())
