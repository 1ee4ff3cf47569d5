"""docs.python.org, as far as a test can tell: a real server on this machine, behind a real proxy.

The parser is told to use the proxy, and to trust the certificate, by the variables that every
program obeys; so it fetches `https://docs.python.org/...`, and no rule of ours is switched off.
"""

import io
import shutil
import ssl
import tarfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer

import pytest
import sphobjinv  # type: ignore[import-untyped]  # has no hints
import trustme

from tests.fixtures.building import SITE

HOST = "docs.python.org"


@dataclass
class Publisher:
    """What the server answers, and what it was asked for."""

    archive: bytes = b""
    status: str = "200 OK"
    moved_to: str = ""
    """Where it sends those who ask for the archive; whoever asks for that gets it."""
    says_length: str = ""
    """The length it claims; by default the true one."""
    breaks_off: bool = False
    """Whether the line goes dead after half of the archive."""
    pause: float = 0.0
    """Seconds before each tenth of the archive."""
    asked: list[str] = field(default_factory=list)


def python_site(folder: Path) -> Path:
    """Return the fixture site in the new folder `folder`, calling itself Python 3.15."""
    shutil.copytree(SITE, folder)
    inventory = sphobjinv.Inventory(zlib=(folder / "objects.inv").read_bytes())
    inventory.project, inventory.version = "Python", "3.15"
    (folder / "objects.inv").write_bytes(sphobjinv.compress(inventory.data_file()))
    return folder


def archive_of(site: Path) -> bytes:
    """Return a folder of HTML as docs.python.org packs it."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:bz2") as archive:
        archive.add(site, "python-3.15-docs-html")
    return packed.getvalue()


@contextmanager
def serving(publisher: Publisher, folder: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have processes that are started meanwhile find `publisher` at docs.python.org."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(HOST).configure_cert(context)
    authority.cert_pem.write_to_path(folder / "authority.pem")

    class Tunnel(StreamRequestHandler):
        def handle(self) -> None:
            publisher.asked.append(_request_line(self.rfile))
            self.request.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            try:
                with context.wrap_socket(self.request, server_side=True) as line:
                    _answer(publisher, line)
            except OSError:
                pass  # who asked has gone

    class Proxy(ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

    with Proxy(("127.0.0.1", 0), Tunnel) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        for name in ("https_proxy", "HTTPS_PROXY"):
            patch.setenv(name, f"http://127.0.0.1:{server.server_address[1]}")
        for name in ("no_proxy", "NO_PROXY"):
            patch.delenv(name, raising=False)
        patch.setenv("SSL_CERT_FILE", str(folder / "authority.pem"))
        yield
        server.shutdown()


def _request_line(stream: io.BufferedIOBase) -> str:
    first = stream.readline().decode().strip()
    while stream.readline().strip():
        pass
    return first


def _answer(publisher: Publisher, line: ssl.SSLSocket) -> None:
    with line.makefile("rb") as stream:
        publisher.asked.append(_request_line(stream))
    data, status = publisher.archive, publisher.status
    head = [f"Content-Length: {publisher.says_length or len(data)}", "Connection: close"]
    if publisher.moved_to and "/archives/" in publisher.asked[-1]:
        data, status = b"", "302 Found"
        head = [f"Location: {publisher.moved_to}", "Content-Length: 0", "Connection: close"]
    line.sendall("\r\n".join((f"HTTP/1.1 {status}", *head, "", "")).encode())
    if publisher.breaks_off:
        data = data[: len(data) // 2]
    step = max(1, len(data) // 10)
    for start in range(0, len(data), step):
        time.sleep(publisher.pause)
        line.sendall(data[start : start + step])
