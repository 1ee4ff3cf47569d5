import pytest

from desktop_app.docset.kinds import Kind
from parser.catalogue.entries import entries_of
from parser.records import InventoryObject, Place
from tests.parser.pagescans import block, page
from tests.parser.written import Written

PATH = "library/lamp.html"


def item(type: str, name: str, anchor: str) -> InventoryObject:  # noqa: A002  # Sphinx's word
    domain, _, role = type.partition(":")
    return InventoryObject(name, domain, role, Place(PATH, anchor), name)


def test_every_block_is_an_entry_and_an_object_names_a_definition() -> None:
    scanned = page(
        PATH,
        block("lamps", title="Lamps"),
        block("lamp.Lamp", parent=1, signature="class lamp.Lamp"),
        title="Lamps and light",
    )
    found = list(entries_of(scanned, {"lamp.Lamp": [item("py:class", "lamp.Lamp", "lamp.Lamp")]}))
    assert [(e.kind, e.name, e.qualified_name, e.place.anchor, e.block) for e in found] == [
        (Kind.PAGE, "Lamps and light", "Lamps and light", "", 0),
        (Kind.SECTION, "Lamps", "Lamps", "lamps", 1),
        (Kind.CLASS, "Lamp", "lamp.Lamp", "lamp.Lamp", 2),
    ]


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("lamp — Light", [Kind.MODULE]),
        ("The lamp module", [Kind.MODULE]),
        ("Light", [Kind.PAGE, Kind.MODULE]),
        ("lamp.oil — Oils", [Kind.PAGE, Kind.MODULE]),
        ("my.lamp", [Kind.PAGE, Kind.MODULE]),
        ("lamps", [Kind.PAGE, Kind.MODULE]),
    ],
)
def test_a_module_takes_the_place_of_a_page_that_is_called_like_it(
    title: str, kinds: list[Kind]
) -> None:
    scanned = page(PATH, title=title, anchors=[("module-lamp", 0)])
    objects = {"module-lamp": [item("py:module", "lamp", "module-lamp")]}
    assert [entry.kind for entry in entries_of(scanned, objects)] == kinds


def test_of_two_objects_at_one_anchor_that_which_it_is_made_from_counts() -> None:
    scanned = page(PATH, block("c.LnState.LN_LIT", signature="LN_LIT"))
    objects = [
        item("c:enumerator", "LN_LIT", "c.LnState.LN_LIT"),
        item("c:enumerator", "LnState.LN_LIT", "c.LnState.LN_LIT"),
        item("std:label", "lit", "c.LnState.LN_LIT"),
    ]
    _, entry = entries_of(scanned, {"c.LnState.LN_LIT": objects})
    assert entry.qualified_name in ("LN_LIT", "LnState.LN_LIT")
    assert entry.kind is Kind.C_MACRO


@pytest.mark.parametrize(
    ("name", "kind", "url"),
    [
        ("lantern", "module", "library/lantern.html#module-lantern"),
        ("lantern.oil", "module", "library/lantern.oil.html#module-lantern.oil"),
        ("Oils for lamps", "page", "library/lantern.oil.html"),
        ("wick", "module", "library/wick.html#module-wick"),
        ("lantern.lit", "function", "library/lantern.html#lantern.lit"),
        ("lantern.Lamp.from_oil", "method", "library/lantern.html#lantern.Lamp.from_oil"),
        ("lantern.Lamp.is_lit", "property", "library/lantern.html#lantern.Lamp.is_lit"),
        ("lantern.LampError", "exception", "library/lantern.html#lantern.LampError"),
        ("lantern.DARK", "data", "library/lantern.html#lantern.DARK"),
        ("lamp keeper", "term", "glossary.html#term-lamp-keeper"),
        ("lantern -l", "option", "using.html#cmdoption-lantern-l"),
        ("LANTERNPATH", "envvar", "using.html#envvar-LANTERNPATH"),
        ("oil_level", "other", "using.html#confval-oil_level"),
        ("BURN", "opcode", "reference/operators.html#opcode-BURN"),
        ("LnOil.litres", "c-member", "c-api/lamp.html#c.LnOil.litres"),
        ("LN_CHECK", "c-macro", "c-api/lamp.html#c.LN_CHECK"),
        ("Ln_Light", "c-function", "c-api/lamp.html#c.Ln_Light"),
        ("LnState", "c-type", "c-api/lamp.html#c.LnState"),
        ("Deepest section", "section", "library/wick.html#deepest-section"),
    ],
)
def test_entries_of_the_site(written: Written, name: str, kind: str, url: str) -> None:
    assert written.url(written.named(name, kind)) == url


def test_a_grammar_token_and_a_parameter_of_c_are_no_entries(written: Written) -> None:
    texts = {name.text for names in written.names.values() for name in names}
    assert not texts & {"lamp_item", "lantern-grammar:lamp_item", "Ln_Light.colour"}
