"""The gateway's channel behind a real HTTP server on loopback, with any agent; calls are plain and wait for the answer."""

import asyncio
import socket
from typing import Any, Dict, Optional, Tuple

import aiohttp
from rasa.core.channels.channel import register
from sanic import Sanic

from bot.channels.gateway import GatewayInput

TOKEN = "a token for tests"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Channel:
    """`post` or `turn`, then look at what came back. The environment must hold SIRA_RASA_TOKEN when it is made."""

    def __init__(self, agent: Any) -> None:
        """Start serving; `agent` needs `handle_message`, `tracker_store` and `is_ready`."""
        self.loop = asyncio.new_event_loop()
        self._url = f"http://127.0.0.1:{free_port()}"
        Sanic.test_mode = True
        app = Sanic(f"channel_{id(self)}", configure_logging=False)
        app.ctx.agent = agent
        register([GatewayInput()], app, route="/webhooks/")
        self.loop.run_until_complete(self._serve(app))

    def close(self) -> None:
        """Stop serving."""
        self.loop.run_until_complete(self._stop())
        self.loop.close()

    def post(self, path: str, body: Dict[str, Any], token: Optional[str] = TOKEN) -> Tuple[int, Dict[str, Any]]:
        """Status and answer of one call."""
        return self.loop.run_until_complete(self._post(path, body, token))

    def turn(self, conversation: str, message_id: str, text: Optional[str] = None, **more: Any) -> Dict[str, Any]:
        """The answer to one message. `more`: choice, language, alert_level."""
        status, answer = self.post("turn", {"conversation": conversation, "message_id": message_id, "text": text, **more})
        assert status == 200, answer
        return answer

    async def _serve(self, app: Sanic) -> None:
        host, port = self._url.removeprefix("http://").split(":")
        self._server = await app.create_server(host=host, port=int(port), return_asyncio_server=True, access_log=False)
        await self._server.startup()
        self._client = aiohttp.ClientSession()

    async def _stop(self) -> None:
        await self._client.close()
        self._server.close()
        await self._server.wait_closed()

    async def _post(self, path: str, body: Dict[str, Any], token: Optional[str]) -> Tuple[int, Dict[str, Any]]:
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        async with self._client.post(f"{self._url}/webhooks/gateway/{path}", json=body, headers=headers) as response:
            return response.status, await response.json()
