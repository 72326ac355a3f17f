"""The trained model, behind the channel that the gateway uses, with the real action server beside it."""

import asyncio
import base64
import os
from pathlib import Path
from typing import Any, List, Optional

from rasa.core.agent import Agent, load_agent
from rasa.core.utils import AvailableEndpoints

from bot.serve import keep_words_out_of_logs
from tests.bot.support.action_server import ROOT, ActionServer
from tests.bot.support.action_server import TOKEN as ACTIONS_TOKEN
from tests.bot.support.channel import TOKEN, Channel

MODEL = ROOT / "models" / "sira.tar.gz"
CONVERSATIONS = 150


class World:
    """`channel` to talk through, `agent` to look into, `actions` to ask what was recorded."""

    def __init__(self, folder: Path) -> None:
        """Start everything; takes some seconds. The same wiring as tools/launch.py and bot/serve.py."""
        keep_words_out_of_logs()
        self.actions = ActionServer(folder)
        self._waiting: List[str] = self.actions.begin_conversations(CONVERSATIONS)
        os.environ |= {
            "SIRA_RASA_TOKEN": TOKEN,
            "SIRA_ACTIONS_TOKEN": ACTIONS_TOKEN,
            "SIRA_ACTIONS_URL": self.actions.url,
            "SIRA_TRACKER_KEYS": base64.b64encode(bytes(range(32))).decode(),
            "SIRA_TRACKER_URL": f"sqlite:///{folder / 'rasa.sqlite3'}",
        }
        endpoints = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
        self.agent: Agent = asyncio.new_event_loop().run_until_complete(load_agent(str(MODEL), endpoints=endpoints))
        self.channel = Channel(self.agent)

    def close(self) -> None:
        """Stop everything."""
        self.channel.close()
        self.actions.stop()

    def new_conversation(self) -> str:
        """A conversation that both worlds know, and nothing was said in."""
        return self._waiting.pop()

    def tracker(self, conversation: str) -> Optional[Any]:
        """What Rasa keeps of a conversation."""
        return self.channel.loop.run_until_complete(self.agent.tracker_store.retrieve(conversation))
