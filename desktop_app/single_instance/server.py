"""The primary instance receives the requests of later starts, and nobody else's."""

import asyncio
import contextlib
import socket
from collections.abc import Callable

from desktop_app.single_instance.primary import ANSWER, PrimaryInstance
from desktop_app.single_instance.request import MAX_REQUEST_BYTES, LaunchRequest, decode

_REQUEST_TIMEOUT_SECONDS = 2.0
"""Seconds in which a connection must have sent its request."""


class InstanceServer:
    """Serve the endpoint's socket in the running event loop."""

    def __init__(
        self, primary: PrimaryInstance, on_request: Callable[[LaunchRequest], None]
    ) -> None:
        self._primary, self._on_request = primary, on_request
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Accept the starts that wait already, and all that come."""
        self._server = await asyncio.start_server(
            self._handle_connection, sock=self._primary.listener, limit=MAX_REQUEST_BYTES
        )
        self._primary.mark_ready()

    async def close(self) -> None:
        """Accept no more, and release the endpoint for the next start."""
        if self._server is not None:
            self._server.close()
        self._primary.release()

    async def _handle_connection(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            message = await self._read(reader, writer.get_extra_info("socket"))
            if message is None or not await self._answered(writer):
                return
            self._on_request(message)
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _answered(self, writer: asyncio.StreamWriter) -> bool:
        """Tell whether the answer went out; a start may have given up meanwhile."""
        try:
            writer.write(ANSWER)
            await writer.drain()
        except OSError:
            return False
        return True

    async def _read(
        self, reader: asyncio.StreamReader, peer: socket.socket
    ) -> LaunchRequest | None:
        """Return the request; None for strangers, garbage, too much, and silence."""
        try:
            async with asyncio.timeout(_REQUEST_TIMEOUT_SECONDS):
                preamble = (
                    await reader.readline() if self._primary.transport.sends_preamble else b""
                )
                if not self._primary.transport.authenticate(peer, preamble):
                    return None
                return decode(await reader.readline())
        except (TimeoutError, ValueError, OSError):  # readline: too long is a ValueError
            return None
