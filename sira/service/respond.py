"""
The responder: keys in, reviewed words out. Rasa decides *what* is said, this decides the *words*.

It never shows a fact that is expired, contradicted, weak or unverified: the answer's cautious form is used instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sira.domain import intake
from sira.domain.answer import Answer
from sira.domain.catalogue import Catalogue, SafetyCard
from sira.domain.language import LANGUAGES, REFERENCE_LANGUAGE
from sira.domain.message import AnswerInfo, Button, Reply

_FACT = re.compile(r"\{fact:([a-z0-9-]+)\}")
MENU_TOPICS = ("voluntary_return", "family_tracing", "family_reunification", "visa", "protection")
_MENU_ANSWERS = {
    "voluntary_return": "voluntary_return.overview",
    "family_tracing": "family_tracing.overview",
    "family_reunification": "family_reunification.overview",
    "visa": "visa.overview",
    "protection": "protection.rights",
}
MAX_CHOICES = 3


@dataclass(frozen=True)
class Responder:
    """`catalogue` is asked anew each time, so that a change of content is live at once. `today` gives the date facts are judged by."""

    catalogue: Callable[[], Catalogue]
    today: Callable[[], date]
    allow_drafts: bool = False

    def message(self, key: str, language: str, buttons: tuple[Button, ...] = (), **values: str) -> Reply:
        """A fixed message in the person's language, French where it is missing."""
        catalogue = self.catalogue()
        spoken = language if catalogue.has_message(key, language) and self._may_speak(language) else REFERENCE_LANGUAGE
        text = catalogue.message(key, spoken)
        for name, value in values.items():
            text = text.replace("{" + name + "}", value)
        return Reply(text, spoken, buttons)

    def label(self, key: str, language: str) -> str:
        """The words of a button or a field name."""
        return self.message(key, language).text

    def answer(self, key: str, language: str, short: bool = False) -> list[Reply]:
        """
        A reviewed answer with its buttons and sources, preceded by one line when only French is reviewed.

        Unknown or expired answers offer a human: an answer past its review date is never shown.
        """
        catalogue = self.catalogue()
        answer = catalogue.answers.get(key)
        if answer is None or answer.review_by <= self.today():
            return [self.message("say.human_offered", language, self.offer_buttons(("human", "referral"), language))]
        spoken = self._language_of(answer, language)
        text, is_cautious = self._words(answer, spoken, short)
        if is_cautious and catalogue.has_message("say.cautious_note", spoken):
            text = f"{text}\n{catalogue.message('say.cautious_note', spoken)}"
        related = tuple(
            Button(self._title(catalogue, label, spoken), f"answer:{label}") for label in answer.next if label in catalogue.answers
        )[:2]
        reply = Reply(text, spoken, (*related, *self.offer_buttons(answer.offer, spoken)), self._info(answer, spoken, is_cautious))
        if spoken != language:
            return [self.message("say.only_draft_language", language), reply]
        return [reply]

    def safety(self, risk: str, language: str) -> Reply | None:
        """The card of a risk, or None when there is none. Cards are shown in every language they exist in, draft or not."""
        card = self.catalogue().safety.get(risk)
        if card is None:
            return None
        spoken = language if language in card.text else REFERENCE_LANGUAGE
        text, _ = self._words(card, spoken)
        return Reply(text, spoken, safety=True)

    def clarify(self, labels: list[str], language: str) -> Reply:
        """Did you mean: at most three choices, and a way out."""
        catalogue = self.catalogue()
        choices = tuple(
            Button(self._title(catalogue, label, language), f"answer:{label}")
            for label in labels[:MAX_CHOICES]
            if label in catalogue.answers
        )
        none = Button(self.label("button.none_of_these", language), "do:none_of_these")
        return self.message("say.clarify" if choices else "say.not_understood", language, (*choices, none) if choices else ())

    def ask(self, output: dict[str, Any], language: str, draft: dict[str, str]) -> Reply:
        """The next question of the referral. `output`: `ask`, `report`, and `summary` for the read-back."""
        field, report = str(output["ask"]), str(output.get("report", ""))
        buttons = self._choice_buttons(field, report, language)
        if field == intake.CONFIRMATION:
            summary = self._summary(output.get("summary") or {}, draft, language)
            return self.message("ask.confirmation", language, buttons, summary=summary)
        key = f"ask.{field}"
        if output.get("retry"):
            specific = f"retry.{field}"
            key = specific if self.catalogue().has_message(specific, REFERENCE_LANGUAGE) else "retry.choice"
        return self.message(key, language, buttons)

    def correction(self, fields: list[str], report: str, language: str) -> Reply:
        """Which answer of the read-back is to be changed?"""
        choices = tuple(
            Button(self.label(f"field.{field}", language), f"field:{intake.CONFIRMATION}=fix.{field}@{report}")
            for field in fields
            if field in intake.SKIPPABLE
        )
        return self.message("form.correct", language, choices)

    def with_offers_of(self, key: str, message: str, language: str) -> Reply:
        """A message that repeats the buttons of the last answer, for a bare "yes"."""
        buttons = self.answer(key, language)[-1].buttons
        return self.message(message, language, buttons)

    def menu(self, language: str) -> Reply:
        """The topics, and the two ways to a human."""
        topics = tuple(Button(self.label(f"menu.{topic}", language), f"answer:{_MENU_ANSWERS[topic]}") for topic in MENU_TOPICS)
        return self.message("menu", language, (*topics, *self.offer_buttons(("referral", "human"), language)))

    def language_menu(self, language: str) -> Reply:
        """Every language in its own script."""
        known = tuple(Button(entry.own_name, f"lang:{entry.code}") for entry in LANGUAGES.values() if entry.full or self.allow_drafts)
        return self.message("language.ask", language, known)

    def offer_buttons(self, offers: tuple[str, ...], language: str) -> tuple[Button, ...]:
        """Buttons to a referral and to a human."""
        return tuple(Button(self.label(f"button.{offer}", language), f"do:{offer}") for offer in offers)

    def _may_speak(self, language: str) -> bool:
        known = LANGUAGES.get(language)
        return bool(known and (known.full or self.allow_drafts))

    def _language_of(self, answer: Answer, language: str) -> str:
        return language if language in answer.text and self._may_speak(language) else REFERENCE_LANGUAGE

    def _words(self, entry: Answer | SafetyCard, language: str, short: bool = False) -> tuple[str, bool]:
        if short and isinstance(entry, Answer) and language in entry.short:
            return entry.short[language], False
        text = entry.text[language]
        facts = _FACT.findall(text)
        if not facts:
            return text, False
        rendered: dict[str, str] = {}
        for fact_id in facts:
            fact = self.catalogue().facts[fact_id]
            words = fact.in_language(language)
            if words is None or not fact.may_be_shown(self.today()):
                return entry.cautious[language], True
            rendered[fact_id] = words
        return _FACT.sub(lambda match: rendered[match.group(1)], text), False

    def _info(self, answer: Answer, language: str, is_cautious: bool) -> AnswerInfo:
        review = answer.review.get(language)
        known = self.catalogue().sources
        sources = tuple(
            {"title": source.title, "publisher": source.publisher, "url": source.url, "date": source.date}
            for source in (known[source_id] for source_id in answer.sources)
        )
        status = review.state if review else "draft"
        return AnswerInfo(answer.id, status, None if is_cautious or review is None else review.on.isoformat(), sources)

    @staticmethod
    def _title(catalogue: Catalogue, label: str, language: str) -> str:
        title = catalogue.answers[label].title
        return title.get(language) or title[REFERENCE_LANGUAGE]

    def _choice_buttons(self, field: str, report: str, language: str) -> tuple[Button, ...]:
        choices = tuple(
            Button(self.label(f"choice.{field}.{choice}", language), f"field:{field}={choice}@{report}")
            for choice in intake.CHOICES.get(field, ())
        )
        if field in intake.SKIPPABLE:
            choices += (Button(self.label("button.skip", language), f"field:{field}={intake.SKIPPED}@{report}"),)
        if field not in {intake.CONSENT}:
            choices += (Button(self.label("button.back", language), f"field:{field}=back@{report}"),)
        return choices

    def _summary(self, summary: dict[str, str], draft: dict[str, str], language: str) -> str:
        lines = []
        for field in intake.FIELDS:
            value = summary.get(field)
            if value is None or field in {intake.CONSENT, intake.CONFIRMATION}:
                continue
            lines.append(f"• {self.label(f'field.{field}', language)} : {self._shown(field, value, draft, language)}")
        return "\n".join(lines)

    def _shown(self, field: str, value: str, draft: dict[str, str], language: str) -> str:
        if value == intake.SKIPPED:
            return self.label("value.skipped", language)
        if field in intake.SENSITIVE:
            return draft.get(field, self.label("value.skipped", language))
        if value in intake.CHOICES.get(field, ()):
            return self.label(f"choice.{field}.{value}", language)
        return value
