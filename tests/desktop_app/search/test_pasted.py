"""Whatever is on the screen can be pasted: code of the standard library, tracebacks cut anywhere.

`python -m pytest -m slow tests/desktop_app/search/test_pasted.py` pastes thousands.
"""

import gc
import random
import sysconfig
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from desktop_app.database.docset_files import default_docsets
from tests.desktop_app.searching import LONGEST_BESIDE_OTHERS_MS, Searching, check_answer

SEED = 13
MOST_LINES = 3
"""Lines of code that are pasted at once."""

FAILING = """
open('/nowhere/data.txt')
int('twelve')
{}['name']
[].pop()
None.strip()
'a' + 1
1 / 0
import json; json.loads('{')
import ast; ast.parse('a = (')
import subprocess; subprocess.run(['false'], check=True)
import datetime; datetime.date.fromisoformat('yesterday')
import decimal; decimal.Decimal('x')
import re; re.compile('(')
import socket; socket.create_connection(('localhost', 0), timeout=0)
import configparser; configparser.ConfigParser().read_string('x')
import importlib; importlib.import_module('no_such_module')
import enum; enum.Enum('Colour', 'RED')['BLUE']
import asyncio; asyncio.run(asyncio.wait_for(asyncio.sleep(1), 0))
raise ExceptionGroup('several', [ValueError(1), TypeError('two')])
'\\udcff'.encode()
"""


@pytest.fixture(scope="module")
def shipped() -> Iterator[Searching]:
    searching = Searching(list(default_docsets()[:1]))
    gc.freeze()
    yield searching
    searching.close()


def _pasted_code(count: int) -> Iterator[str]:
    """Yield lines, or a few in a row, of the standard library where it is installed."""
    chance = random.Random(SEED)  # noqa: S311 - the same every time
    modules = sorted(Path(sysconfig.get_path("stdlib")).glob("[a-z]*.py"))
    sources = [path.read_text(encoding="utf-8").splitlines() for path in modules]
    for _ in range(count):
        lines = chance.choice(sources)
        start = chance.randrange(len(lines))
        yield "\n".join(lines[start : start + chance.randint(1, MOST_LINES)])


def _tracebacks() -> Sequence[tuple[str, str]]:
    """Return the names of exceptions and real tracebacks, as the interpreter prints them."""
    printed = []
    for line in FAILING.strip().splitlines():
        try:
            exec(line, {})  # noqa: S102 - the lines above
        except Exception as error:
            printed.append((type(error).__name__, traceback.format_exc()))
    return printed


def _cut_tracebacks(count: int) -> Iterator[str]:
    """Yield pieces of tracebacks: beginnings, ends, and what is between."""
    chance = random.Random(SEED)  # noqa: S311 - the same every time
    whole = _tracebacks()
    for _ in range(count):
        _, text = chance.choice(whole)
        start, end = sorted(chance.randint(0, len(text)) for _ in range(2))
        yield chance.choice((text[start:], text[:end], text[start:end]))


def test_some_pasted_code_has_an_answer(shipped: Searching) -> None:
    for text in _pasted_code(150):
        check_answer(shipped, text, LONGEST_BESIDE_OTHERS_MS)


def test_some_cut_tracebacks_have_an_answer(shipped: Searching) -> None:
    for text in _cut_tracebacks(60):
        check_answer(shipped, text, LONGEST_BESIDE_OTHERS_MS)


def test_whole_tracebacks_lead_to_their_exceptions(shipped: Searching) -> None:
    tracebacks = _tracebacks()
    assert len(tracebacks) == len(FAILING.strip().splitlines())
    for name, text in tracebacks:
        assert shipped(text).results[0].entry.name == name


@pytest.mark.slow
def test_much_pasted_code_has_an_answer(shipped: Searching) -> None:
    for text in _pasted_code(5_000):
        check_answer(shipped, text)


@pytest.mark.slow
def test_many_cut_tracebacks_have_an_answer(shipped: Searching) -> None:
    for text in _cut_tracebacks(2_000):
        check_answer(shipped, text)
