"""From a person's message to the answer on their screen, at 1, 8 and 32 people: Sira whole, Rasa's default, and the floor."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sira.settings import ROOT
from tools.bench.channels import echo_person, rasa_person, sira_person
from tools.bench.contenders import DEFAULT_CONFIG
from tools.bench.growth import by_length, by_stored
from tools.bench.json_lines import PeerFailed, last_line
from tools.bench.options import Options
from tools.bench.people import Meet, talk
from tools.bench.rasa_project import train, write_project
from tools.bench.sentences import read_sentences, sub_set
from tools.bench.server import DidNotStart, Server
from tools.bench.servers import echo_server, rasa_server, sira_environment, sira_server
from tools.evaluation.cases import Case, read_cases

type Figures = dict[str, Any]
type Say = Callable[[str], None]


def questions(cases: list[Case], seed: int) -> list[str]:
    """Real questions without danger, shuffled by the seed; acts are left out, because some of them begin a form."""
    texts = [case.text for case in cases if case.expected and "." in case.expected and case.risk == "none"]
    random.Random(seed).shuffle(texts)  # noqa: S311 - a draw that must repeat
    return texts


def development_questions(seed: int) -> list[str]:
    """From the split that thresholds were chosen on: the speed of an answer does not depend on that."""
    return questions([case for case in read_cases([ROOT / "data/development"]) if case.lang == "fr"], seed)


def measure_sira(options: Options, folder: Path, say: Say) -> Figures:
    """Speed, memory and growth of a Sira that `make run` would start."""
    folder.mkdir(parents=True, exist_ok=True)
    texts, environment = development_questions(options.seed), sira_environment(folder / "data")
    server, url = sira_server(environment, folder / "sira.log")
    say("starting Sira …")
    with server:
        found = measure(server, url, sira_person, texts, options, say)
        say("a long conversation …")
        found["by_conversation_length"] = by_length(url, texts, options.lengths)
        found["by_stored_referrals"] = by_stored(url, texts, environment, options, say)
        found["peak_mb_at_the_end"] = server.peak_mb()
    return found


def measure_default(options: Options, folder: Path, say: Say) -> Figures:
    """The same people and questions for Rasa's default; `{"skipped": why}` when it cannot run."""
    try:
        say("training Rasa's default with its policies …")
        write_project(sub_set(read_sentences(ROOT / "data/nlu/fr"), options.per_label, options.labels, options.seed), folder)
        trained = train(DEFAULT_CONFIG, folder / "nlu", folder / "model", folder / "domain.yml", folder / "dialogues")
        server, url = rasa_server(trained.model, folder)
        say("starting Rasa's default …")
        with server:
            return measure(server, url, rasa_person, development_questions(options.seed), options, say) | trained.figures()
    except (PeerFailed, DidNotStart) as error:
        why = last_line(str(error))
        say(f"Rasa's default SKIPPED: {why}")
        return {"skipped": why}


def measure_floor(options: Options, folder: Path, say: Say) -> Figures:
    """What HTTP, JSON and the bench's own client cost."""
    folder.mkdir(parents=True, exist_ok=True)
    server, url = echo_server(folder / "floor.log")
    with server:
        return measure(server, url, echo_person, development_questions(options.seed), options, say)


def measure(server: Server, url: str, meet: Meet, texts: list[str], options: Options, say: Say) -> Figures:
    """Warm up, then each number of people. CPU is that of the servers' processes; the client's is told apart."""
    talk(url, meet, texts, 1, options.warm_up)
    found: Figures = {"start_s": server.start_s, "people": []}
    for people, messages in options.messages:
        say(f"{people} at once, {messages} messages …")
        before = server.cpu_seconds()
        spoken = talk(url, meet, texts, people, messages)
        used = {name: after - before[name] for name, after in server.cpu_seconds().items()}
        per_message = {name: round(seconds * 1000 / messages, 2) for name, seconds in used.items()}
        found["people"].append(
            {**spoken.figures(), "cpu_ms_per_message": round(sum(used.values()) * 1000 / messages, 2), "cpu_ms_by_process": per_message}
        )
    return found | {"peak_mb": server.peak_mb()}
