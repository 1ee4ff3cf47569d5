"""The first instance's ear: hears the other starts, and nobody else."""

import asyncio
import contextlib
import socket
from collections.abc import Callable

from desktop_app.single_instance.primary import ANSWER, PrimaryInstance
from desktop_app.single_instance.request import MAX_REQUEST_BYTES, LaunchRequest, decode

_PATIENCE = 2.0
"""Seconds in which a connection must have said what it wants."""


class InstanceServer:
    """Serves the seat's socket in the running event loop."""

    def __init__(self, seat: PrimaryInstance, heard: Callable[[LaunchRequest], None]) -> None:
        self._seat, self._heard = seat, heard
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Answer those who wait already, and all that come."""
        self._server = await asyncio.start_server(
            self._meet, sock=self._seat.listener, limit=MAX_REQUEST_BYTES
        )
        self._seat.listens()

    async def close(self) -> None:
        """Hear no more, and leave the seat to the next start."""
        if self._server is not None:
            self._server.close()
        self._seat.leave()

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            message = await self._read(reader, writer.get_extra_info("socket"))
            if message is None or not await self._answered(writer):
                return
            self._heard(message)
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _answered(self, writer: asyncio.StreamWriter) -> bool:
        """Whether the answer went out; not to a start that has lost its patience meanwhile."""
        try:
            writer.write(ANSWER)
            await writer.drain()
        except OSError:
            return False
        return True

    async def _read(
        self, reader: asyncio.StreamReader, peer: socket.socket
    ) -> LaunchRequest | None:
        """The message; None for strangers, garbage, too much, and those who say nothing."""
        try:
            async with asyncio.timeout(_PATIENCE):
                preamble = await reader.readline() if self._seat.door.speaks_first else b""
                if not self._seat.door.admits(peer, preamble):
                    return None
                return decode(await reader.readline())
        except (TimeoutError, ValueError, OSError):  # readline: too long is a ValueError
            return None
