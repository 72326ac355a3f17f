"""
What identifies a person is taken out of a text before Rasa sees it.

Phones, e-mail addresses, references and PINs become the placeholders below, and a first name that was asked for or announced
("je m'appelle …") becomes `[name]`. The words themselves stay in the gateway's encrypted message and draft; Rasa's tracker never holds them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sira.domain.reference import find_reference

PHONE = "[phone]"
EMAIL = "[email]"
NAME = "[name]"
REFERENCE = "[reference]"
PIN = "[pin]"
MAX_NAME_WORDS = 3
MAX_NAME_CHARS = 40

# Written dates look like phones; a date of birth must never become the number that is called.
_DATE = r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}|(?:19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2})(?!\d)"
_PHONE = re.compile(rf"(?<!\d)(?!{_DATE})(?:\+|00)?\d(?:[\s.\-\u2010-\u2015()/\u200c\u200d]{{0,2}}\d){{7,14}}(?!\d)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
# A PIN is six digits. Amounts have six as well, so it is one only alone or where a reference is spoken of, even a mistyped one.
_PIN = re.compile(r"(?<!\d)\d{6}(?!\d)")
_ONLY_PIN = re.compile(r"\s*\d{6}\s*")
_SPEAKS_OF_REFERENCE = re.compile(r"\bsira\b", re.IGNORECASE)
_REFERENCE = re.compile(r"\bSIRA[\s–—-]*[0-9A-Z]{4}[\s–—-]*[0-9A-Z]{4}\b", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"(?P<lead>\b(?:je m[’' ]?app?el+e?s?|jm'?appel+e?|appell?e[zr]?[- ]moi|on m[’']?appelle|mon nom (?:est|c'?est)|mon prénom (?:est|c'?est)"
    r"|moi c[’']?est|my name is|call me"
    r"|n tɔgɔ ye|n togo ye|me llamo|chamo-me|meu nome é)\s+|(?:اسمي|إسمي)\s+)(?P<name>[^\W\d_][\w'’-]{1,30})"
    r"(?P<surname>(?-i:(?:\s+[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’-]+){0,2}))",
    re.IGNORECASE,
)
_IT_IS = re.compile(r"^(?:c[’']?est|it'?s)\s+", re.IGNORECASE)
# Words that follow "moi c'est" or stand alone when a name is asked for, and are no names.
_NOT_A_NAME = re.compile(
    r"oui|non|ok|passer|retour|stop|arr[eê]ter|annuler|aide|menu|pas|quoi|pourquoi|qui|comment|rien|personne|je|j'ai|mon|ma|mes"
    r"|le|la|les|un|une|des|pour|avec|dans|en|aux?|à|de|du|et|ou|mais|si|skip|back|no|yes|why|what|help|cancel|later|urgent|grave",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class MaskedText:
    """`text` for Rasa, and what was taken out (first of each kind)."""

    text: str
    phone: str | None = None
    name: str | None = None
    reference: str | None = None


def mask(text: str, asked_for_name: bool = False) -> MaskedText:
    """
    Return the text with placeholders.

    `asked_for_name`: the person was just asked for a first name, so a short plain answer is taken as one.
    """
    reference = find_reference(text)
    masked = _REFERENCE.sub(REFERENCE, text)
    if _SPEAKS_OF_REFERENCE.search(text) or _ONLY_PIN.fullmatch(text):
        masked = _PIN.sub(PIN, masked)
    masked = _EMAIL.sub(EMAIL, masked)
    phone_match = _PHONE.search(masked)
    masked = _PHONE.sub(PHONE, masked)
    masked, name = _mask_name(masked, asked_for_name)
    return MaskedText(masked, phone_match.group(0).strip() if phone_match else None, name, reference)


def _mask_name(text: str, asked_for_name: bool) -> tuple[str, str | None]:
    announced = _ANNOUNCED.search(text)
    if announced and not _NOT_A_NAME.fullmatch(announced.group("name")):
        name = announced.group("name")
        return f"{text[: announced.start('name')]}{NAME}{text[announced.end('surname') :]}", name
    if asked_for_name and _looks_like_name(text):
        return NAME, _IT_IS.sub("", text.strip(" .!,;:"))
    return text, None


def _looks_like_name(text: str) -> bool:
    words = _IT_IS.sub("", text.strip(" .!,;:")).split()
    if not 1 <= len(words) <= MAX_NAME_WORDS or len(text) > MAX_NAME_CHARS or "?" in text or "؟" in text:
        return False
    return all(re.fullmatch(r"[^\W\d_][\w'’.-]*", word) and not _NOT_A_NAME.fullmatch(word) for word in words)
