import bz2
import gzip
import io
import lzma
import stat
import tarfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from parser.errors import BuildError
from parser.source.archives import unpack
from parser.source.limits import Limits

_FILES = {"docs/index.html": b"<p>x</p>", "docs/objects.inv": b"inventory", "docs/a/b.png": b"png"}
_COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
}


try:
    from compression import zstd  # type: ignore[import-not-found,unused-ignore]  # Python 3.14
except ModuleNotFoundError:
    zstd = None
    with suppress(ModuleNotFoundError):
        from backports import zstd  # type: ignore[import-not-found,no-redef,unused-ignore]
if zstd is not None:
    _COMPRESS["zst"] = zstd.compress


def _tar(*members: tarfile.TarInfo, files: dict[str, bytes] | None = None) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, data in (_FILES if files is None else files).items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for info in members:
            archive.addfile(info)
    return buffer.getvalue()


def _written(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "unpacked"
    path.mkdir()
    return path


@pytest.mark.parametrize("kind", _COMPRESS)
def test_a_tar_is_unpacked(kind: str, tmp_path: Path, folder: Path) -> None:
    archive = tmp_path / "docs"  # told apart by its bytes, not by its name
    archive.write_bytes(_COMPRESS[kind](_tar()))
    unpack(archive, folder)
    assert _written(folder) == _FILES


@pytest.mark.skipif(zstd is not None, reason="this Python reads Zstandard")
def test_what_cannot_be_decompressed_here_says_what_could(tmp_path: Path, folder: Path) -> None:
    archive = tmp_path / "docs.tar.zst"
    archive.write_bytes(b"\x28\xb5\x2f\xfd")
    with pytest.raises(BuildError, match=r"needs Python 3\.14 or the package backports\.zstd"):
        unpack(archive, folder)


def test_a_zip_is_unpacked_without_what_no_docset_needs(tmp_path: Path, folder: Path) -> None:
    archive = tmp_path / "docs.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        made.mkdir("docs")
        for name, data in {**_FILES, "docs/_static/theme.js": b"alert()"}.items():
            made.writestr(name, data)
    unpack(archive, folder)
    assert _written(folder) == _FILES


@pytest.mark.parametrize("kind", _COMPRESS)
@pytest.mark.parametrize("share", [0.05, 0.5, 0.9, 0.999])
def test_a_truncated_tar_is_refused(kind: str, share: float, tmp_path: Path, folder: Path) -> None:
    noise = {"docs/objects.inv": b"x", "docs/a.html": bytes(range(256)) * 400}
    whole = _COMPRESS[kind](_tar(files=noise))
    archive = tmp_path / f"docs.tar.{kind}"
    archive.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(BuildError, match=r"docs\.tar\.\w+ (cannot be read|is neither)"):
        unpack(archive, folder)


def test_a_tar_that_ends_within_a_member_is_refused(tmp_path: Path, folder: Path) -> None:
    cut = _tar(files={"docs/a.html": b"x" * 5000})[:3000]
    archive = tmp_path / "docs.tar.gz"
    archive.write_bytes(gzip.compress(cut))
    with pytest.raises(BuildError, match="cannot be read"):
        unpack(archive, folder)


def test_a_truncated_zip_is_refused(tmp_path: Path, folder: Path) -> None:
    archive = tmp_path / "docs.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("docs/index.html", "x" * 1000)
    archive.write_bytes(archive.read_bytes()[:700])
    with pytest.raises(BuildError, match="cannot be read"):
        unpack(archive, folder)


def test_a_zip_with_a_damaged_member_is_refused(tmp_path: Path, folder: Path) -> None:
    archive = tmp_path / "docs.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("docs/index.html", "x" * 1000)
    archive.write_bytes(archive.read_bytes().replace(b"xxxxxxxx", b"yyyyyyyy", 1))
    with pytest.raises(BuildError, match="CRC"):
        unpack(archive, folder)


@pytest.mark.parametrize("name", ["../out.html", "/out.html", "docs/../../out.html", "C:/out.html"])
def test_nothing_is_written_outside_of_the_folder(name: str, tmp_path: Path, folder: Path) -> None:
    zipped, tarred = tmp_path / "docs.zip", tmp_path / "docs.tar.gz"
    with zipfile.ZipFile(zipped, "w") as made:
        made.writestr(name, "x")
    tarred.write_bytes(gzip.compress(_tar(files={name: b"x"})))
    for archive in (zipped, tarred):
        with pytest.raises(BuildError, match="outside of its folder"):
            unpack(archive, folder)
    assert _written(folder) == {}
    assert not (tmp_path / "out.html").exists()


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE]
)
def test_links_and_devices_are_refused(kind: bytes, tmp_path: Path, folder: Path) -> None:
    info = tarfile.TarInfo("docs/link.html")
    info.type, info.linkname = kind, "/etc/passwd"
    archive = tmp_path / "docs.tar.xz"
    archive.write_bytes(lzma.compress(_tar(info)))
    with pytest.raises(BuildError, match=r"'docs/link\.html', which is no plain file"):
        unpack(archive, folder)


def test_a_link_in_a_zip_is_refused(tmp_path: Path, folder: Path) -> None:
    info = zipfile.ZipInfo("docs/link.html")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive = tmp_path / "docs.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr(info, "/etc/passwd")
    with pytest.raises(BuildError, match="no plain file"):
        unpack(archive, folder)


@pytest.mark.parametrize("limits", [Limits(files=2), Limits(bytes=10)])
def test_more_than_the_limits_is_refused(limits: Limits, tmp_path: Path, folder: Path) -> None:
    zipped, tarred = tmp_path / "docs.zip", tmp_path / "docs.tar.gz"
    with zipfile.ZipFile(zipped, "w") as made:
        for name, data in _FILES.items():
            made.writestr(name, data)
    tarred.write_bytes(gzip.compress(_tar()))
    for archive in (zipped, tarred):
        with pytest.raises(BuildError, match="more than any documentation"):
            unpack(archive, folder, limits)


def test_another_kind_of_file_is_refused(tmp_path: Path, folder: Path) -> None:
    archive = tmp_path / "docs.7z"
    archive.write_bytes(b"7z\xbc\xaf\x27\x1c")
    with pytest.raises(BuildError, match=r"docs\.7z is neither"):
        unpack(archive, folder)
