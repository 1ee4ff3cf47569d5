"""Brings the translations up to date: `python -m tests.translations`.

For each language of the arguments, by default those that there are, `lupdate` collects the texts of
the code into `resources/translations/*.ts` and `lrelease` makes the `.qm` file that the window
loads. What has no translation yet is named, and the exit code is then 1: fill it in with
`pyside6-linguist resources/translations/de.ts`, or in the file itself, and run this again.
"""

import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"


class Message(NamedTuple):
    """A text of the code, and what it is in another language."""

    context: str
    text: str
    translation: str
    finished: bool
    comment: str = ""
    """What tells it from another text of the same spelling."""


def messages(file: Path) -> Iterator[Message]:
    """Yield what a `.ts` file holds."""
    tree = ElementTree.parse(file)  # noqa: S314 - our own files, and what lupdate makes of them
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                "" if translation is None else translation.text or "",
                translation is not None and translation.get("type") is None,
                message.findtext("comment", ""),
            )


def collect(file: Path) -> None:
    """Bring a `.ts` file up to date with the code; texts that are gone are dropped."""
    # in the order of their names, and without line numbers: else every change would touch the file
    sources = sorted(str(path) for path in (ROOT / "desktop_app").rglob("*.py"))
    languages = ("-source-language", "en", "-target-language", file.stem)
    options = ("-silent", "-no-obsolete", "-locations", "none", *languages)
    _run("lupdate", *options, *sources, "-ts", str(file))


def release(file: Path, target: Path) -> None:
    """Make the file that the window loads."""
    _run("lrelease", "-silent", str(file), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    command = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    subprocess.run([command, *arguments], check=True, cwd=ROOT)  # noqa: S603 - Qt's own tools


def main(languages: Sequence[str]) -> int:
    """Update the languages; 1 when something is left to translate."""
    FOLDER.mkdir(exist_ok=True)
    missing = 0
    for language in languages or sorted(file.stem for file in FOLDER.glob("*.ts")):
        file = FOLDER / f"{language}.ts"
        collect(file)
        release(file, file.with_suffix(".qm"))
        for message in messages(file):
            if not message.finished:
                missing += 1
                print(f"{file.name}: {message.context}: {message.text!r}")  # noqa: T201
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
