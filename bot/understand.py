"""
The understanding that serves people, offline: JSON lines `{"text": …, "lang": …}` in on stdin, one JSON line out for each.

Used by `make evaluate` and `make shell`. The same model, components and thresholds as the server's: it loads the same archive.
"""

import asyncio
import json
import sys
import time
from typing import Any, Dict

from bot.serve import keep_words_out_of_logs  # first: it silences the warnings of Rasa's imports

from rasa.core.agent import Agent  # isort: skip
from rasa.core.channels.channel import UserMessage  # isort: skip

from bot.text.labels import label_of


def main() -> None:
    """Read, parse, write, until the input ends."""
    keep_words_out_of_logs()
    out = sys.stdout
    sys.stdout = sys.stderr  # nothing but answers may reach the caller
    agent = Agent.load(sys.argv[1])
    print(json.dumps({"ready": True}), file=out, flush=True)
    for line in sys.stdin:
        print(json.dumps(asyncio.run(_parse(agent, json.loads(line))), ensure_ascii=False), file=out, flush=True)


async def _parse(agent: Agent, asked: Dict[str, Any]) -> Dict[str, Any]:
    began = time.perf_counter()
    text = (asked.get("text") or "").lstrip("/ \t\n")
    parsed = await agent.processor.parse_message(UserMessage(text, metadata={"language": asked.get("previous_language")}))
    return {
        "intent": _labelled(parsed["intent"]),
        "ranking": [_labelled(entry) for entry in parsed.get("intent_ranking", [])],
        "language": parsed.get("language"),
        "risk": parsed.get("risk"),
        "entities": parsed.get("entities", []),
        "ms": round((time.perf_counter() - began) * 1000, 2),
    }


def _labelled(entry: Dict[str, Any]) -> Dict[str, Any]:
    return {**entry, "name": label_of(entry.get("name") or "")}


if __name__ == "__main__":
    main()
