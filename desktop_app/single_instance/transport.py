"""How two processes of one user meet, and how others are kept out."""

import json
import os
import socket
import struct
import sys
from abc import ABC, abstractmethod
from pathlib import Path

_BACKLOG = 128
_LONGEST_ADDRESS = 10_000
_LOCALHOST = "127.0.0.1"


class Transport(ABC):
    """A listening end and a connecting one, both of one user."""

    sends_preamble = False
    """Whether a line comes before the request."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @abstractmethod
    def listen(self) -> socket.socket:
        """Listen instead of whoever did before; only for the holder of the lock.

        From then on starts wait to be answered, though nobody answers them yet.
        Raises `OSError`.
        """

    @abstractmethod
    def connect(self, timeout: float) -> tuple[socket.socket, bytes]:
        """Return a connection and what is to be sent before the request; raises `OSError`."""

    @abstractmethod
    def authenticate(self, peer: socket.socket, preamble: bytes) -> bool:
        """Tell whether the peer is a process of the same user."""


class UnixSocketTransport(Transport):
    """A Unix socket of mode 0600; the system says whose process is at the other end."""

    def listen(self) -> socket.socket:
        """Remove the socket that a killed process left, and make a new one."""
        self.path.unlink(missing_ok=True)
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            listener.bind(str(self.path))
            self.path.chmod(0o600)  # before it listens, nobody can connect
            listener.listen(_BACKLOG)
        except OSError:
            listener.close()
            raise
        return listener

    def connect(self, timeout: float) -> tuple[socket.socket, bytes]:
        """Connect to the user's own process, and to no other."""
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(timeout)
        try:
            connection.connect(str(self.path))
            if not self.authenticate(connection, b""):
                raise PermissionError("somebody else listens there")
        except OSError:
            connection.close()
            raise
        return connection, b""

    def authenticate(self, peer: socket.socket, preamble: bytes) -> bool:
        """Compare the user id that the system vouches for."""
        return _peer_uid(peer) == os.getuid()


class TcpTransport(Transport):
    """A port of this machine, and a secret in a file that only the user can read: for Windows."""

    sends_preamble = True
    _secret = b""

    def listen(self) -> socket.socket:
        """Listen on any free port, and write down which one."""
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            listener.bind((_LOCALHOST, 0))
            listener.listen(_BACKLOG)
            self._secret = os.urandom(32).hex().encode()
            note = {"port": listener.getsockname()[1], "secret": self._secret.decode()}
            written = self.path.with_suffix(".new")
            written.unlink(missing_ok=True)
            written.touch(mode=0o600, exist_ok=False)
            written.write_text(json.dumps(note), encoding="ascii")
            written.replace(self.path)
        except OSError:
            listener.close()
            raise
        return listener

    def connect(self, timeout: float) -> tuple[socket.socket, bytes]:
        """Connect to the port that the file names."""
        with self.path.open(encoding="ascii") as file:
            try:
                note = json.loads(file.read(_LONGEST_ADDRESS))
                port, secret = int(note["port"]), str(note["secret"]).encode("ascii")
                connection = socket.create_connection((_LOCALHOST, port), timeout)
            except (ValueError, KeyError, TypeError, OverflowError) as error:
                raise ConnectionRefusedError(f"{self.path} leads nowhere") from error
        return connection, secret + b"\n"

    def authenticate(self, peer: socket.socket, preamble: bytes) -> bool:
        """Compare the secret, which is in a file that only the user can read."""
        import hmac  # on Windows only: Unix starts faster without

        return bool(self._secret) and hmac.compare_digest(preamble, self._secret + b"\n")


def transport_for(path: Path) -> Transport:
    """Return the transport of this platform."""
    return TcpTransport(path) if sys.platform == "win32" else UnixSocketTransport(path)


def _peer_uid(peer: socket.socket) -> int:
    if sys.platform == "linux":
        size = struct.calcsize("3i")
        found = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
        return int(struct.unpack("3i", found)[1])
    # macOS and the BSDs, untried: LOCAL_PEERCRED, of which `struct xucred` begins with a version
    # and the user id
    found = peer.getsockopt(0, 1, struct.calcsize("2I"))
    return int(struct.unpack("2I", found)[1])
