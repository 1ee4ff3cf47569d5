import pytest

from desktop_app.docset.kinds import Kind
from parser.sphinx.object_types import kind_of, last_part


@pytest.mark.parametrize(
    ("type", "kind"),
    [
        ("py:module", Kind.MODULE),
        ("py:class", Kind.CLASS),
        ("py:type", Kind.CLASS),
        ("py:function", Kind.FUNCTION),
        ("py:classmethod", Kind.METHOD),
        ("py:property", Kind.PROPERTY),
        ("c:function", Kind.C_FUNCTION),
        ("c:enumerator", Kind.C_MACRO),
        ("c:struct", Kind.C_TYPE),
        ("c:var", Kind.C_MEMBER),
        ("js:function", Kind.FUNCTION),
        ("std:cmdoption", Kind.OPTION),
        ("std:term", Kind.TERM),
        ("std:confval", Kind.OTHER),
        ("rst:role", Kind.OTHER),
    ],
)
def test_kinds_of_object_types(type: str, kind: Kind) -> None:  # noqa: A002  # Sphinx's word
    domain, _, role = type.partition(":")
    assert kind_of(domain, role) is kind


@pytest.mark.parametrize(
    ("type", "name", "last"),
    [
        ("py:function", "os.path.join", "join"),
        ("py:function", "print", "print"),
        ("py:data", "...", "..."),
        ("std:cmdoption", "python.-X", "-X"),
        ("std:cmdoption", "lantern-oil.--press", "--press"),
        ("std:cmdoption", "--verbose", "--verbose"),
        ("std:envvar", "PYTHON.HOME", "PYTHON.HOME"),
        ("cpp:function", "std::vector::at", "at"),
        ("c:member", "LnOil.litres", "litres"),
    ],
)
def test_last_parts(type: str, name: str, last: str) -> None:  # noqa: A002  # Sphinx's word
    domain, _, role = type.partition(":")
    assert last_part(domain, role, name) == last
