"""Questions over a real docset, with the shipped encoder and the parser's own vectors."""

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.database.docset_file import DocsetFile
from desktop_app.database.library import Library
from desktop_app.docset.file_names import path_of_vectors
from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.embedding.model_file import WEIGHTS, shipped_encoder
from desktop_app.search.records import Answer, Rule
from desktop_app.search.service import SearchService
from parser.vectors_command import add_vectors
from tests.docsets import Sample, write
from tests.fixtures.building import silently

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = [
    Sample(Kind.FUNCTION, "shutil.copyfile", "shutil.html", "copyfile", summary="Copy a file."),
    Sample(Kind.CLASS, "queue.Queue", "queue.html", "Queue", summary="Hands work to threads."),
    Sample(Kind.FUNCTION, "math.sin", "math.html", "sin", summary="Return the sine of x radians."),
    Sample(
        Kind.CLASS,
        "threading.Lock",
        "threading.html",
        "Lock",
        summary="Mutual exclusion.",
        names=[("critical section of code", NameSource.INDEX)],
    ),
    Sample(Kind.FUNCTION, "os.path.join", "path.html", "join", summary="Join path segments."),
    Sample(Kind.C_FUNCTION, "PyLong_Add", "c.html", "c.Add", summary="Add two numbers."),
]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = write(tmp_path_factory.mktemp("meaning") / "tiny.db", SAMPLES)
    assert add_vectors(file, silently) == ""
    return file


@pytest.fixture
def bare(file: Path, tmp_path: Path) -> Path:
    """Return the same docset without vectors."""
    return Path(shutil.copy(file, tmp_path / "bare.db"))


def ask(file: Path, text: str, *, limit: int = 20, encoder: Path | None = None) -> Answer:
    async def answer() -> Answer:
        library = Library(DocsetFile.open)
        await library.open([file])
        try:
            return await SearchService(library, encoder).search(text, limit=limit)
        finally:
            await library.close()

    return asyncio.run(answer())


def names(answer: Answer) -> list[str]:
    return [result.entry.qualified_name for result in answer.results]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("how do I duplicate a document", "shutil.copyfile"),
        ("trigonometry of an angle", "math.sin"),
        ("prevent simultaneous access", "threading.Lock"),
        ("concatenate directory names", "os.path.join"),
    ],
)
def test_a_question_finds_what_has_none_of_its_words(file: Path, question: str, first: str) -> None:
    best = ask(file, question).results[0]
    assert (best.entry.qualified_name, best.rule) == (first, Rule.MEANING)
    assert "near in meaning (0." in best.why


def test_what_words_and_meaning_find_says_both(file: Path) -> None:
    best = ask(file, "how do I copy files").results[0]
    assert best.entry.qualified_name == "shutil.copyfile"
    assert "words" in best.why
    assert "near in meaning" in best.why


@pytest.mark.parametrize(
    "query", ["shutil copyfile", "os path jo", "join", "critical section of code"]
)
def test_names_have_nothing_of_it(file: Path, query: str) -> None:
    assert not any("near in meaning" in result.why for result in ask(file, query).results)


def test_a_longer_answer_begins_as_the_shorter_one(file: Path) -> None:
    question = "how do I copy what a thread hands over"
    assert names(ask(file, question))[:2] == names(ask(file, question, limit=2))


def test_a_docset_without_vectors_is_searched_by_words(bare: Path) -> None:
    answer = ask(bare, "how do I copy a file")
    assert names(answer)[0] == "shutil.copyfile"
    assert not any(result.rule is Rule.MEANING for result in answer.results)
    assert answer.problem == ""


def test_vectors_of_another_docset_are_not_used(bare: Path, file: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "other.db", SAMPLES[1:])
    shutil.copy(path_of_vectors(file), path_of_vectors(other))
    assert not any(r.rule is Rule.MEANING for r in ask(other, "duplicate a document").results)


def test_vectors_that_come_later_are_used(bare: Path, file: Path) -> None:
    async def both() -> tuple[Answer, Answer]:
        library = Library(DocsetFile.open)
        await library.open([bare])
        service = SearchService(library)
        try:
            before = await service.search("how do I duplicate a document")
            shutil.copy(path_of_vectors(file), path_of_vectors(bare))
            return before, await service.search("how do I duplicate a document")
        finally:
            await library.close()

    before, after = asyncio.run(both())
    assert "shutil.copyfile" not in names(before)
    assert names(after)[0] == "shutil.copyfile"


@pytest.fixture
def damaged(tmp_path: Path) -> Iterator[Path]:
    folder = Path(shutil.copytree(shipped_encoder(), tmp_path / "encoder"))
    (folder / WEIGHTS).write_bytes(b"no weights")
    yield folder


def test_without_weights_words_answer_and_a_sentence_says_so(file: Path, damaged: Path) -> None:
    answer = ask(file, "how do I copy a file", encoder=damaged)
    assert names(answer)[0] == "shutil.copyfile"
    assert answer.problem.startswith("Questions are answered by their words alone")
    assert str(damaged) in answer.problem
    assert ask(file, "join", encoder=damaged).problem == ""


@pytest.mark.parametrize(("query", "loaded"), [("os path join", "False"), ("copy a page", "True")])
def test_numpy_is_loaded_by_questions_only(file: Path, query: str, loaded: str) -> None:
    script = (
        "import sys; from desktop_app.cli import main; "
        f"main(['search', {query!r}, '--docset', {str(file)!r}]); print('numpy' in sys.modules)"
    )
    done = subprocess.run(  # noqa: S603 - this very project
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.stdout.splitlines()[-1] == loaded
