"""The translations: complete, up to date with the code, and what the window loads."""

import re
import shutil
from pathlib import Path
from subprocess import CalledProcessError

import pytest
from PySide6.QtCore import QTranslator

from tests import translations
from tests.translations import FOLDER, messages

REBUILD = "run `python -m tests.translations`, translate what it names, and run it again"
NOT_STARTED = 127
"""The exit code of a program whose libraries are not there."""
LANGUAGES = sorted(file.stem for file in FOLDER.glob("*.ts"))
NAMES = re.compile(r"\{[^}]*\}")


@pytest.fixture(params=LANGUAGES)
def file(request: pytest.FixtureRequest) -> Path:
    return FOLDER / f"{request.param}.ts"


def test_there_is_german() -> None:
    assert "de" in LANGUAGES


def test_the_file_has_every_text_of_the_code_and_no_other(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / file.name
    shutil.copyfile(file, copy)
    try:
        translations.collect(copy)
    except CalledProcessError as problem:
        if problem.returncode != NOT_STARTED:
            raise
        pytest.skip("lupdate does not start: it needs libgssapi_krb5, which this machine lacks")
    kept = {message[:2] for message in messages(file)}
    wanted = {message[:2] for message in messages(copy)}
    missing, gone = sorted(wanted - kept), sorted(kept - wanted)
    assert not (missing or gone), f"{file.name}: missing {missing}, gone {gone}: {REBUILD}"


def test_every_text_is_translated(file: Path) -> None:
    unfinished = [
        f"{message.context}: {message.text!r}"
        for message in messages(file)
        if not message.finished or not message.translation
    ]
    assert not unfinished, f"{file.name}: {unfinished}: {REBUILD}"


def test_translations_fill_in_the_same_names(file: Path) -> None:
    def names(text: str) -> list[str]:
        return sorted(NAMES.findall(text))

    wrong = [m for m in messages(file) if names(m.text) != names(m.translation)]
    assert wrong == []


def test_translations_keep_signs_and_what_stands_at_the_ends(file: Path) -> None:
    def marks(text: str) -> tuple[object, ...]:
        return re.findall("[‹›⏎↗☆★→]", text), text.startswith(" "), text.endswith((".", "?"))

    wrong = [m for m in messages(file) if marks(m.text) != marks(m.translation)]
    assert wrong == []


def test_the_window_loads_what_the_file_says(file: Path) -> None:
    translator = QTranslator()
    assert translator.load(file.stem, str(FOLDER)), REBUILD
    stale = [
        message
        for message in messages(file)
        if translator.translate(message.context, message.text, message.comment)
        != message.translation
    ]
    assert stale == [], REBUILD
