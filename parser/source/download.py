"""Fetches an archive over https."""

from collections.abc import Callable
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from socket import gaierror
from ssl import SSLError
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import BaseHandler, HTTPRedirectHandler, Request, build_opener

from parser.errors import BuildError
from parser.source.limits import Limits

_CHUNK = 1 << 18
_SECONDS = 30.0
_LIMITS = Limits()

Received = Callable[[int, int], None]
"""Told how many bytes have come, and how many there are, 0 when the server does not say."""


class _OnlyHttps(HTTPRedirectHandler):
    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if urlsplit(newurl).scheme != "https":
            fp.close()
            raise BuildError(f"The address leads to {newurl}, which is not https.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def download(
    url: str, file: Path, received: Received, *handlers: BaseHandler, limits: Limits = _LIMITS
) -> None:
    """Write what `url` answers to `file`; raises `BuildError` when nothing good comes.

    `handlers` come before urllib's own, for a proxy or a certificate that it does not know.
    """
    if urlsplit(url).scheme != "https":
        raise BuildError(f"{url} is not https.")
    opener = build_opener(_OnlyHttps, *handlers)
    try:
        with opener.open(url, timeout=_SECONDS) as answer, file.open("wb") as copy:
            length = answer.headers.get("Content-Length", "")
            total = int(length) if length.isdecimal() else 0
            if total > limits.bytes:
                raise BuildError(f"{url} is larger than any documentation (--max-bytes).")
            done = 0
            while data := answer.read(_CHUNK):
                copy.write(data)
                done += len(data)
                if done > limits.bytes:
                    raise BuildError(f"{url} is larger than any documentation (--max-bytes).")
                received(done, total)
    except HTTPError as error:
        error.close()
        words = " ".join(str(error.reason).split())  # of a redirect in a circle, three lines
        raise BuildError(f"{url} answers {error.code} {words}.") from error
    except (URLError, HTTPException, TimeoutError, ConnectionError, SSLError) as error:
        raise BuildError(f"{url} cannot be downloaded: {_reason(error)}.") from error
    if total and done < total:
        raise BuildError(f"{url} broke off after {done:,} of {total:,} bytes.")


def _reason(error: Exception) -> str:
    """Return why an address gave nothing, as a person would say it."""
    reason = getattr(error, "reason", None) or error
    if isinstance(reason, gaierror):
        return "its server was not found; check the network connection"
    if isinstance(reason, TimeoutError):
        return "the server did not answer in time"
    if isinstance(reason, ConnectionRefusedError):
        return "the server refused the connection"
    if isinstance(reason, OSError) and reason.strerror:
        return reason.strerror[:1].lower() + reason.strerror[1:]
    return str(reason)
