import pytest
from hypothesis import given, strategies as st

from desktop_app.search.completion import Completion, Names, completions, may_complete

NAMES = Names(
    modules=("re", "os", "os.path", "asyncio", "concurrent.futures", "ast", "importlib"),
    classes=("Path", "PurePath", "TaskGroup", "Task"),
)


def texts(typed: str) -> list[str]:
    return [found.text for found in completions(typed, NAMES)]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("mod", ["module:"]),
        ("CLAS", ["class:"]),
        ("term", ["term:"]),
        ("met", ["method:"]),
        ("mo", []),
        ("modx", []),
        ("gather", []),
        ("", []),
        (":=", []),
        ("module:as", ["module:asyncio ", "module:ast "]),
        ("Module:OS", ["module:os ", "module:os.path "]),
        ("module:os.", ["module:os.path "]),
        ("module:futures", ["module:concurrent.futures "]),
        ("module:asyncio", []),
        ("module:zz", []),
        ("module:asyncio ", []),
        ("module:asyncio gat", []),
        ("class:", [f"class:{name} " for name in NAMES.classes]),
        ("class:ta", ["class:TaskGroup ", "class:Task "]),
        ("class:taskgroup", []),
        ("method:jo", []),
        ("re.", ["module:re "]),
        ("os.", ["os.path.", "module:os "]),
        ("os.pa", ["os.path."]),
        ("concurrent.", ["concurrent.futures."]),
        ("os.path.join", []),
        ("1.5", []),
        ("read file", []),
    ],
)
def test_what_a_text_may_become(typed: str, offered: list[str]) -> None:
    assert texts(typed) == offered


def test_the_most_important_are_offered_first_and_not_too_many() -> None:
    many = Names(modules=tuple(f"m{number}" for number in range(100)))
    shown = [found.shown for found in completions("module:", many)]
    assert shown == [f"m{number}" for number in range(len(shown))] and len(shown) < 20


@given(st.text(max_size=40))
def test_any_text_has_an_answer_and_none_leads_to_itself(text: str) -> None:
    found = completions(text, NAMES)
    assert all(isinstance(each, Completion) and each.text != text for each in found)
    assert len({each.text for each in found}) == len(found)
    assert may_complete(text) or not found
