"""What goes with a package: menu entry, AppStream data, man page, completion, Debian's files."""

import argparse
import configparser
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop_app import __version__
from desktop_app.cli import argument_parser

ROOT = Path(__file__).resolve().parents[1]
LINUX, PACKAGING = ROOT / "resources" / "linux", ROOT / ".packaging"


def commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def words() -> list[tuple[str, str]]:
    """Every option with its command, and every command itself."""
    parsers = [("", argument_parser()), *commands(argument_parser())]
    options = [
        (command, option)
        for command, parser in parsers
        for action in parser._actions
        for option in action.option_strings
    ]
    return [*options, *((command, command) for command, _ in parsers if command)]


@pytest.fixture(scope="module")
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters="=")
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their capitals
    parser.read(LINUX / "pythondocs.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.fixture(scope="module")
def appstream() -> ElementTree.Element:
    file = LINUX / "xyz.pythondocs.pythondocs.metainfo.xml"
    return ElementTree.parse(file).getroot()  # noqa: S314 # our own file, not a stranger's


def test_the_menu_entry_has_what_a_menu_needs(entry: configparser.SectionProxy) -> None:
    assert entry["Type"] == "Application"
    assert entry["Exec"] == "pythondocs open %u"
    assert entry["MimeType"] == "x-scheme-handler/pythondocs;"
    # Wayland finds the window's entry by the name that the window gives, X11 by its class
    assert entry["StartupWMClass"] == entry["Icon"] == "pythondocs"
    for key in ("Categories", "Keywords", "Keywords[de]"):
        assert entry[key].endswith(";")


def test_the_window_and_its_entry_know_each_other() -> None:
    named = 'setDesktopFileName("pythondocs")'
    assert any(named in path.read_text("utf-8") for path in (ROOT / "desktop_app").rglob("*.py"))


def test_the_appstream_data_describes_this_version(appstream: ElementTree.Element) -> None:
    assert appstream.tag == "component"
    assert appstream.get("type") == "desktop-application"
    assert appstream.findtext("id") == "xyz.pythondocs.pythondocs"
    assert appstream.findtext("launchable") == "pythondocs.desktop"
    assert appstream.findtext("provides/mediatype") == "x-scheme-handler/pythondocs"
    assert next(release.get("version") for release in appstream.iter("release")) == __version__
    summary = appstream.findtext("summary") or ""
    assert len(summary) < 80
    assert not summary.endswith(".")


def test_the_package_is_of_this_version() -> None:
    changelog = (PACKAGING / "debian" / "changelog").read_text("utf-8")
    assert changelog.startswith(f"pythondocs ({__version__})")
    assert f"pythondocs {__version__}" in (LINUX / "pythondocs.1").read_text("utf-8")


@pytest.mark.parametrize(("command", "word"), words())
def test_the_man_page_tells_of_every_command_and_option(command: str, word: str) -> None:
    page = (LINUX / "pythondocs.1").read_text("utf-8").replace("\\-", "-")
    assert re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", page), f"{command} {word}"


@pytest.fixture(scope="module")
def completion() -> dict[str, str]:
    """Return the completion scripts, as the package is built with them."""
    program = [sys.executable, str(PACKAGING / "completions.py")]
    return {
        shell: subprocess.run(  # noqa: S603 # our own program
            [*program, shell], capture_output=True, text=True, check=True, timeout=60
        ).stdout
        for shell in ("bash", "zsh", "fish")
    }


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_completes_every_command_and_option(
    completion: dict[str, str], shell: str
) -> None:
    for command, word in words():
        written = f"-l {word[2:]}" if shell == "fish" and word.startswith("--") else word
        written = f"-s {word[1:]}" if shell == "fish" and len(word) == 2 else written
        assert written in completion[shell], f"{shell}: {command} {word}"


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="bash completes by way of /dev/fd")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("pythondocs se", ["search"]),
        ("pythondocs search --js", ["--json"]),
        ("pythondocs open --palette d", ["dark"]),
        ("pythondocs show --docset reso", ["resources"]),
    ],
)
def test_bash_completes(completion: dict[str, str], typed: str, offered: list[str]) -> None:
    words = typed.split(" ")
    ask = "\n".join(
        (
            completion["bash"],
            f"COMP_WORDS=({' '.join(words)})",
            f"COMP_CWORD={len(words) - 1}",
            "_shtab_pythondocs pythondocs",
            'printf "%s\\n" "${COMPREPLY[@]}"',
        )
    )
    said = subprocess.run(  # noqa: S603 # our own words
        ["bash", "-c", ask],  # noqa: S607 # whichever bash there is
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        cwd=ROOT,
    )
    assert said.stdout.split() == offered, said.stderr
