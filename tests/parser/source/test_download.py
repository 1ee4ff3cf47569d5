import io
from email.message import Message
from pathlib import Path
from socket import gaierror
from urllib.error import URLError
from urllib.request import BaseHandler, Request
from urllib.response import addinfourl

import pytest

from parser.errors import BuildError
from parser.source.download import download
from parser.source.limits import Limits

_URL = "https://docs.invalid/docs.tar.gz"


class _Server(BaseHandler):
    """Answers every https request; the rest of urllib is the real one."""

    handler_order = 100  # before the real one

    def __init__(self, data: bytes = b"", status: int = 200, **headers: str) -> None:
        self.data, self.status, self.headers = data, status, headers

    def https_open(self, request: Request) -> addinfourl:
        message = Message()
        for name, value in self.headers.items():
            message[name.replace("_", "-")] = value
        answer = addinfourl(io.BytesIO(self.data), message, request.full_url, self.status)
        answer.msg = "Gone" if self.status == 410 else "OK"  # type: ignore[attr-defined]  # for urllib
        return answer


def _ignore(_done: int, _total: int) -> None:
    pass


def test_what_comes_is_written_and_told(tmp_path: Path) -> None:
    data = bytes(600_000)
    told: list[tuple[int, int]] = []
    server = _Server(data, Content_Length=str(len(data)))
    download(_URL, tmp_path / "file", lambda done, total: told.append((done, total)), server)
    assert (tmp_path / "file").read_bytes() == data
    assert told[-1] == (600_000, 600_000)
    assert len(told) > 1


@pytest.mark.parametrize("length", ["", "-5", "5 pages"])
def test_an_unknown_size_is_zero(length: str, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    server = _Server(b"abc", Content_Length=length) if length else _Server(b"abc")
    download(_URL, tmp_path / "file", lambda *both: told.append(both), server)
    assert told == [(3, 0)]


def test_a_circle_of_redirects_is_left_with_one_line(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"answers 302 .*infinite loop.*\.$") as problem:
        download(_URL, tmp_path / "file", _ignore, _Server(status=302, Location=_URL))
    assert "\n" not in str(problem.value)


def test_an_answer_that_breaks_off_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="broke off after 3 of 5 bytes"):
        download(_URL, tmp_path / "file", _ignore, _Server(b"abc", Content_Length="5"))


def test_an_error_of_the_server_is_told(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="answers 410 Gone"):
        download(_URL, tmp_path / "file", _ignore, _Server(status=410))


@pytest.mark.parametrize("url", ["http://docs.invalid/a.zip", "ftp://a.b/c", "file:///etc/passwd"])
def test_only_https_is_fetched(url: str, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="is not https"):
        download(url, tmp_path / "file", _ignore)


def test_a_way_out_of_https_is_not_followed(tmp_path: Path) -> None:
    server = _Server(status=302, Location="http://docs.invalid/plain")
    with pytest.raises(BuildError, match=r"leads to http://docs\.invalid/plain, which"):
        download(_URL, tmp_path / "file", _ignore, server)


def test_more_than_any_documentation_is_refused(tmp_path: Path) -> None:
    for server in (_Server(bytes(11)), _Server(bytes(11), Content_Length="11")):
        with pytest.raises(BuildError, match="larger than any documentation"):
            download(_URL, tmp_path / "file", _ignore, server, limits=Limits(bytes=10))


class _Unreachable(_Server):
    """Answers no request, for this reason."""

    def __init__(self, reason: OSError) -> None:
        super().__init__()
        self.reason = reason

    def https_open(self, request: Request) -> addinfourl:
        raise URLError(self.reason)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (gaierror(-2, "Name or service not known"), "its server was not found; check the network"),
        (TimeoutError("timed out"), "the server did not answer in time"),
        (ConnectionRefusedError(111, "Connection refused"), "the server refused the connection"),
        (OSError(113, "No route to host"), "no route to host"),
    ],
)
def test_a_network_that_fails_is_told_in_words(reason: OSError, words: str, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=f"cannot be downloaded: {words}") as problem:
        download(_URL, tmp_path / "file", _ignore, _Unreachable(reason))
    assert "Errno" not in str(problem.value)
