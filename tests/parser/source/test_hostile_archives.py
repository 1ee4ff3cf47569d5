"""Archives that were made to do harm: one sentence, nothing outside, nothing left behind.

`python -m pytest -m slow tests/parser/source/test_hostile_archives.py` damages ten thousand, and
makes the bombs in their full size.
"""

import bz2
import gzip
import io
import lzma
import random
import stat
import struct
import tarfile
import tempfile
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sphobjinv  # type: ignore[import-untyped]  # has no hints

from parser.errors import BuildError
from parser.source.limits import Limits
from parser.source.open import open_source
from tests.fixtures.building import silently

_SMALL = Limits(files=1000, bytes=1 << 20)
_INVENTORY = sphobjinv.compress(
    b"# Sphinx inventory version 2\n# Project: x\n# Version: 1\n# The rest is zlib.\n"
)
_FILES = {"docs/objects.inv": _INVENTORY, "docs/index.html": b"<h1>x</h1>" * 9}

Member = tuple[tarfile.TarInfo, bytes]


def _tar(*members: Member, format: int = tarfile.PAX_FORMAT) -> bytes:  # noqa: A002
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=format) as archive:
        for name, data in _FILES.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for info, data in members:
            archive.addfile(info, io.BytesIO(data))
    return gzip.compress(buffer.getvalue(), 1)


def _zip(*members: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in [*_FILES.items(), *members]:
            archive.writestr(member, data)
    return buffer.getvalue()


def _file(name: str, data: bytes = b"x", **fields: object) -> Member:
    info = tarfile.TarInfo(name)
    info.size = len(data)
    for field, value in fields.items():
        setattr(info, field, value)
    return info, data


def _special(kind: bytes, target: str = "/etc/passwd") -> bytes:
    return _tar(_file("docs/a.html", b"", type=kind, linkname=target))


def _linked_folder() -> bytes:
    """Return a link to a folder outside, and then a file in it."""
    link = _file("docs/sub", b"", type=tarfile.SYMTYPE, linkname="..")
    return _tar(link, _file("docs/sub/a.html"))


def _zip_mode(mode: int) -> bytes:
    info = zipfile.ZipInfo("docs/a.html")
    info.external_attr = mode << 16
    return _zip((info, b"/etc/passwd"))


def _raw_header(size: bytes, kind: bytes = b"0", name: bytes = b"docs/a.html") -> bytes:
    """Return a tar with a header that no writer writes."""
    fields = [name.ljust(100, b"\0"), b"0000644\0", b"0000000\0" * 2, size.rjust(12, b"0")]
    head = b"".join(fields) + b"00000000000\0" + b" " * 8 + kind
    head = head.ljust(257, b"\0") + b"ustar\00000"
    head = head.ljust(512, b"\0")
    total = f"{sum(head):06o}\0 ".encode()
    return gzip.compress(head[:148] + total + head[156:] + bytes(4096))


def _growing(compress: Callable[[bytes], bytes], after: int) -> bytes:
    """Return a tar, and `after` bytes of nothing behind its end."""
    return compress(gzip.decompress(_tar()) + bytes(after))


def _zip_of_a_zip() -> bytes:
    """Return a zip that holds another, and neither a page nor an inventory."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("docs/inner.zip", _zip())
    return packed.getvalue()


def _false_size(name: bytes, size: int) -> bytes:
    """Return a zip whose list says another size than what is packed."""
    data = bytearray(_zip(("docs/a.html", bytes(500_000))))
    place = data.index(b"PK\x01\x02", data.rindex(name) - 50)
    struct.pack_into("<I", data, place + 24, size)
    return bytes(data)


def _bad_utf8() -> bytes:
    data = _zip(("docs/é.html", b"x"))
    return data.replace("é".encode(), b"\xe9\xff")


def _many(count: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.html", b"")
    return buffer.getvalue()


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    **{
        f"{kind}: {name}": (made, "outside of its folder")
        for name in (
            "../a.html",
            "docs/../../a.html",
            "/etc/a.html",
            "//x.example/share/a.html",
            "\\\\x.example\\share\\a.html",
            "..\\a.html",
            "docs\\..\\..\\a.html",
            "C:\\a.html",
            "c:a.html",
            "docs/./../../a.html",
        )
        for kind, made in (
            ("zip", lambda name=name: _zip((name, b"x"))),
            ("tar", lambda name=name: _tar(_file(name))),
        )
    },
    "symbolic link": (lambda: _special(tarfile.SYMTYPE), "no plain file"),
    "hard link": (lambda: _special(tarfile.LNKTYPE), "no plain file"),
    "hard link upwards": (lambda: _special(tarfile.LNKTYPE, "../../a"), "no plain file"),
    "character device": (lambda: _special(tarfile.CHRTYPE), "no plain file"),
    "block device": (lambda: _special(tarfile.BLKTYPE), "no plain file"),
    "pipe": (lambda: _special(tarfile.FIFOTYPE), "no plain file"),
    "sparse": (lambda: _raw_header(b"1000", tarfile.GNUTYPE_SPARSE), "no plain file"),
    "folder that is a link": (_linked_folder, "no plain file"),
    "zip: symbolic link": (lambda: _zip_mode(stat.S_IFLNK | 0o777), "no plain file"),
    "zip: device": (lambda: _zip_mode(stat.S_IFCHR | 0o666), "no plain file"),
    "zip: pipe": (lambda: _zip_mode(stat.S_IFIFO | 0o666), "no plain file"),
    "10 GB member": (lambda: _raw_header(b"112402762000"), "more than any"),
    "sizes in base 256": (lambda: _raw_header(b"\x80" + b"\xff" * 11), "more than any"),
    "negative size": (lambda: _raw_header(b"\xff" * 12), "cannot be read"),
    "10 GB extended header": (lambda: _raw_header(b"112402762000", b"x"), "more than any"),
    "10 GB long name": (lambda: _raw_header(b"112402762000", b"L"), "more than any"),
    "zip: 10 GB in a list": (lambda: _false_size(b"docs/a.html", 0xFFFFFFF0), "more than any"),
    "zip: smaller in the list": (lambda: _false_size(b"docs/a.html", 10), "cannot be read"),
    "zip: grows": (lambda: _zip(("docs/a.html", bytes(2 << 20))), "more than any"),
    "tar: grows": (lambda: _tar(_file("docs/a.html", bytes(2 << 20))), "more than any"),
    "what is not wanted grows": (lambda: _tar(_file("a.js", bytes(2 << 20))), "more than any"),
    "gz: behind the end": (lambda: _growing(gzip.compress, 4 << 20), "more than any"),
    "bz2: behind the end": (lambda: _growing(bz2.compress, 4 << 20), "more than any"),
    "xz: behind the end": (lambda: _growing(lzma.compress, 4 << 20), "more than any"),
    "many files": (lambda: _tar(*(_file(f"{n}.html") for n in range(1001))), "more than any"),
    "zip: many files": (lambda: _many(1001), "more than any"),
    "twice": (lambda: _tar(_file("docs/index.html", b"other")), "more than once"),
    "twice by another way": (lambda: _tar(_file("docs/./index.html")), "more than once"),
    "file and folder": (lambda: _tar(_file("docs/index.html/a.html")), "more than once"),
    "zip: twice": (lambda: _zip(("docs//index.html", b"other")), "more than once"),
    "zip: no text": (_bad_utf8, "cannot be read"),
    "a zero in a name": (
        lambda: _tar(_file("docs/x.html", pax_headers={"path": "docs/a\0b.html"})),
        "cannot be read",
    ),
    "zip: only a zip": (
        _zip_of_a_zip,
        "holds no page",
    ),
    "empty": (lambda: b"", "is neither a zip"),
    "zip: nothing": (lambda: b"PK\x05\x06" + bytes(18), "holds no page"),
    "zip: half": (lambda: _zip()[: len(_zip()) // 2], "cannot be read"),
    "gz of nothing": (lambda: gzip.compress(b""), "cannot be read"),
    "gz of a page": (lambda: gzip.compress(b"<html>" * 999), "cannot be read"),
    "gz in gz": (lambda: gzip.compress(_tar()), "cannot be read"),
}


@pytest.fixture
def somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield a folder whose inside holds all that may be written; nothing may be left there."""
    temporary = tmp_path / "outside" / "temporary"
    temporary.mkdir(parents=True)
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    yield tmp_path / "archive"
    assert [path.name for path in temporary.iterdir()] == []
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["archive", "outside", "temporary"]


@pytest.mark.parametrize(("make", "says"), HOSTILE.values(), ids=HOSTILE)
def test_it_is_refused_with_one_sentence(
    make: Callable[[], bytes], says: str, somewhere: Path
) -> None:
    somewhere.write_bytes(make())
    with pytest.raises(BuildError) as refused, open_source(str(somewhere), silently, _SMALL):
        pass
    sentence = str(refused.value)
    assert says in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")


def test_names_that_differ_in_case_never_stand_for_each_other(somewhere: Path) -> None:
    somewhere.write_bytes(_tar(_file("docs/Index.html", b"<h1>other</h1>")))
    try:
        with open_source(str(somewhere), silently, _SMALL) as root:
            assert (root / "Index.html").read_bytes() == b"<h1>other</h1>"
            assert (root / "index.html").read_bytes() == _FILES["docs/index.html"]
    except BuildError as refused:  # where the file system takes them for one
        assert "more than once" in str(refused)


def test_a_name_that_is_no_text_harms_nobody(somewhere: Path) -> None:
    odd = _file("docs/\udce9.html")
    somewhere.write_bytes(_tar(odd, format=tarfile.USTAR_FORMAT))
    try:
        with open_source(str(somewhere), silently, _SMALL) as root:
            assert (root / "index.html").is_file()
    except (BuildError, OSError) as refused:  # where the file system wants text
        assert "\n" not in str(refused)


def _damage_and_open(seed: int, archive: Path) -> None:
    """Whatever the damage: it is opened, or refused with one sentence."""
    chance = random.Random(seed)  # noqa: S311 - the same damage for the same seed
    data = bytearray(chance.choice([_zip(), _tar(), bz2.compress(gzip.decompress(_tar()))]))
    if chance.random() < 0.3:  # of a tar, what is inside
        inner = bytearray(gzip.decompress(_tar()))
        for _ in range(chance.randint(1, 8)):
            inner[chance.randrange(1024)] = chance.randrange(256)
        data = bytearray(gzip.compress(inner, 1))
    else:
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
    archive.write_bytes(data)
    try:
        with open_source(str(archive), silently, _SMALL) as root:
            assert root.is_dir()
    except BuildError as refused:
        assert "\n" not in str(refused)


def test_no_damage_raises_anything_else(somewhere: Path) -> None:
    for seed in range(200):
        _damage_and_open(seed, somewhere)


@pytest.mark.slow
def test_no_damage_raises_anything_else_at_length(somewhere: Path) -> None:
    for seed in range(10_000):
        _damage_and_open(seed, somewhere)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.html", "a.js"])
def test_ten_gigabytes_are_refused_before_they_are_there(name: str, somewhere: Path) -> None:
    with lzma.open(somewhere, "wb", preset=0) as file:
        info = tarfile.TarInfo(name)
        info.size = 10 << 30
        file.write(info.tobuf())
        for _ in range(64):
            file.write(bytes(1 << 20))
    _assert_refused_in_little_memory(somewhere)


@pytest.mark.slow
def test_a_million_files_are_refused_before_their_list_is_read(somewhere: Path) -> None:
    entry = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", *[0] * 9, 6, *[0] * 6) + b"a.html"
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(entry) * 10**6, 0, 0)
    with somewhere.open("wb") as file:
        file.write(entry * 10**6 + end)
    _assert_refused_in_little_memory(somewhere, 200 << 20)


def _assert_refused_in_little_memory(archive: Path, most: int = 64 << 20) -> None:
    tracemalloc.start()
    try:
        with (
            pytest.raises(BuildError, match="more than any"),
            open_source(str(archive), silently, Limits()),
        ):
            pass
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()
