"""The menu entry of who has no package."""

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, strategies

from desktop_app.cli import main
from desktop_app.paths import resources
from desktop_app.system import desktop_entry

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="its menu is made otherwise"
)


def unescaped(value: str) -> str:
    """Return a value as the specification has it read: backslashes first."""
    said = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    parts = iter(value)
    return "".join(said[next(parts)] if part == "\\" else part for part in parts)


def arguments(line: str) -> list[str]:
    """Return the words of an `Exec` value, read as the Desktop Entry Specification says."""
    words, word, quoted, begun = [], "", False, False
    parts = iter(unescaped(line))
    for part in parts:
        if part == '"':
            quoted, begun = not quoted, True
        elif part == "\\" and quoted:
            word += next(parts)
        elif part == " " and not quoted:
            words += [word] if begun else []
            word, begun = "", False
        elif part == "%":
            code = next(parts)
            word, begun = word + ("%" if code == "%" else f"%{code}"), True
        else:
            word, begun = word + part, True
    return [*words, word] if begun else words


@given(strategies.lists(strategies.text("ab /\\\"'$`%\n\tü&;|<>~*?#()=", min_size=1), min_size=1))
def test_any_path_is_one_word_of_the_command(command: list[str]) -> None:
    entry = desktop_entry.render("[Desktop Entry]\nExec=pythondocs open %u\n", command)
    (line,) = [line for line in entry.splitlines() if line.startswith("Exec=")]
    assert arguments(line.removeprefix("Exec=")) == [*command, "open", "%u"]


def read(file: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters="=")
    parser.read(file, encoding="utf-8")
    return parser["Desktop Entry"]


def files(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}


def test_it_is_written_twice_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data home"
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    for _ in range(2):
        with pytest.raises(SystemExit) as ended:
            main(["--install-menu-entry"])
        assert not ended.value.code
    file = data / "applications" / "pythondocs.desktop"
    assert capfd.readouterr().out.splitlines()[-1] == f"Written: {file}"
    for drawing in (resources() / "icons").glob("pythondocs.svg"):
        kept = data / "icons" / "hicolor" / "scalable" / "apps" / drawing.name
        assert kept.read_bytes() == drawing.read_bytes()
    command = arguments(read(file)["Exec"])
    assert command[-2:] == ["open", "%u"]
    started = subprocess.run(  # noqa: S603 # what the menu would start
        [*command[:-2], "--version"],
        cwd=read(file).get("Path", "."),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert started.stdout.startswith("pythondocs ")
    if shutil.which("desktop-file-validate"):
        validate = ["desktop-file-validate", str(file)]
        assert subprocess.run(validate, check=False, timeout=60).returncode == 0  # noqa: S603
    with pytest.raises(SystemExit) as ended:
        main(["--remove-menu-entry"])
    assert not ended.value.code
    # the desktop's own list of handlers, where the desktop is there to make it
    assert files(data) <= {Path("applications", "mimeinfo.cache")}
    with pytest.raises(SystemExit) as ended:
        main(["--remove-menu-entry"])
    assert not ended.value.code


def test_a_folder_that_cannot_be_written_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    with pytest.raises(SystemExit) as ended:
        main(["--install-menu-entry"])
    assert ended.value.code == 2
    said = capfd.readouterr().err
    assert said.count("\n") == 1
    assert "cannot be written" in said


def test_where_menus_are_made_otherwise_it_is_said(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(SystemExit) as ended:
        main(["--install-menu-entry"])
    assert ended.value.code == 2
    assert "pin Python Docs.exe to Start" in capfd.readouterr().err
