from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, strategies as st

from desktop_app.state.codec import decode, dumps, loads
from desktop_app.state.session import Session
from desktop_app.state.settings import Settings

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Leaf:
    name: str
    size: int = 3


@dataclass(frozen=True)
class Tree:
    leaves: tuple[Leaf, ...] = ()


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (str, "a", "a"),
        (int, 7, 7),
        (bool, True, True),
        (bytes, "AP8=", b"\x00\xff"),
        (Colour, "red", Colour.RED),
        (tuple[int, ...], [1, "two", True, 4], (1, 4)),
        (Mapping[str, str], {"pin": "Ctrl+D"}, {"pin": "Ctrl+D"}),
        (Leaf, {"name": "a", "size": 4}, Leaf("a", 4)),
        (Leaf, {"name": "a"}, Leaf("a")),
        (Leaf, {"name": "a", "size": "large"}, Leaf("a")),
        (Leaf, {"name": "a", "colour": "red"}, Leaf("a")),
        (
            Tree,
            {"leaves": [{"name": "a"}, {"size": 1}, None, {"name": "b"}]},
            Tree((Leaf("a"), Leaf("b"))),
        ),
        (Tree, {"leaves": None}, Tree()),
    ],
)
def test_json_becomes_a_value(kind: Any, value: object, expected: object) -> None:
    assert decode(kind, value) == expected


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (str, 1),
        (int, "1"),
        (int, True),
        (int, 1.0),
        (bool, 1),
        (bytes, "not base64"),
        (bytes, "é"),
        (Colour, "blue"),
        (Colour, ["red"]),
        (tuple[int, ...], {"0": 1}),
        (Mapping[str, str], {"pin": 1}),
        (Mapping[str, str], ["pin"]),
        (Leaf, {"size": 1}),
        (Leaf, "a"),
    ],
)
def test_what_cannot_be_one_is_refused(kind: Any, value: object) -> None:
    with pytest.raises(ValueError):
        decode(kind, value)


@pytest.mark.parametrize("text", ["", "{", "nonsense", "[" * 100_000, "9" * 10_000, None, b"{}", 3])
def test_what_is_no_json_is_refused(text: object) -> None:
    with pytest.raises(ValueError):
        loads(text)


@given(JSON)
def test_strange_json_gives_a_record_or_is_refused(value: object) -> None:
    for kind in (Session, Settings, Tree):
        try:
            assert isinstance(decode(kind, value), kind)
        except ValueError:
            continue


@given(st.builds(Tree, st.lists(st.builds(Leaf)).map(tuple)))
def test_records_come_back(tree: Tree) -> None:
    assert decode(Tree, loads(dumps(tree))) == tree


def test_half_a_surrogate_pair_comes_back() -> None:
    text = dumps(Leaf("\ud83d"))
    text.encode("ascii")
    assert decode(Leaf, loads(text)) == Leaf("\ud83d")
