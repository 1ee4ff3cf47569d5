"""Makes entries: what the inventory names, where the pages have it, one for each thing to read."""

import re
from collections.abc import Iterator, Mapping, Sequence

from desktop_app.docset.kinds import Kind
from desktop_app.docset.name_tokens import normalize
from parser.records import Block, Entry, InventoryObject, PageScan, Place
from parser.sphinx.inventory import ALIASES, NOT_ENTRIES
from parser.sphinx.object_types import full_name, kind_of, last_part

Objects = Mapping[str, Sequence[InventoryObject]]
"""The objects of one page by their anchors."""


def is_definition(item: InventoryObject) -> bool:
    """Tell whether the object documents something, rather than naming a place."""
    return item.type not in NOT_ENTRIES and item.type not in ALIASES


def entries_of(page: PageScan, objects: Objects) -> Iterator[Entry]:
    """Yield the entries of a page in its order; each block has at least one, its primary one first.

    Only a page that is a stub, with nothing of its own but one definition, has none for itself.

    A module is the section that holds its anchor: in place of that section where its title names
    the module, beside it where the section is about more.
    """
    modules = _modules(page, objects)
    for number, block in enumerate(page.blocks):
        if number == 0 and 0 not in modules and _is_stub(page, objects):
            continue
        if not block.heading:
            yield _definition(page.path, number, block, objects)
            continue
        section = _section(page, number, block)
        here = modules.get(number, ())
        primary = next((item for item in here if section is None or _is_about(block, item)), None)
        if primary is not None:
            yield _entry(primary, number)
        elif section is not None:
            yield section
        for item in here:
            if item is not primary:
                yield _entry(item, number)


def _is_stub(page: PageScan, objects: Objects) -> bool:
    """Tell whether the page says nothing but its only definition, whose name is its title."""
    top = [block for block in page.blocks if block.parent == 0 and not block.heading]
    if len(top) != 1 or page.blocks[0].text or page.blocks[1] is not top[0]:
        return False
    name = _definition(page.path, 1, top[0], objects).qualified_name
    return f".{name}".endswith(f".{page.title.strip().removesuffix('()')}")


def _definition(path: str, number: int, block: Block, objects: Objects) -> Entry:
    here = [item for anchor in block.ids for item in objects.get(anchor, ()) if is_definition(item)]
    # the target of a module may stand just before the first definition in it
    if here:
        return _entry(min(here, key=lambda item: (_is_module(item), _name_mismatch(item))), number)
    raise AssertionError(f"{path}: block {number} was taken for a definition")


def _is_module(item: InventoryObject) -> bool:
    return kind_of(item.domain, item.role) is Kind.MODULE


def _name_mismatch(item: InventoryObject) -> tuple[bool, str]:
    """Return a sort key: of two names for one anchor, that which it was made from comes first."""
    return not normalize(item.place.anchor).endswith(normalize(item.name)), item.name


def _entry(item: InventoryObject, number: int) -> Entry:
    return Entry(
        kind=kind_of(item.domain, item.role),
        name=last_part(item.domain, item.role, item.name),
        qualified_name=full_name(item.domain, item.role, item.name),
        place=item.place,
        block=number,
    )


def _section(page: PageScan, number: int, block: Block) -> Entry | None:
    """Return the entry of a section or page; None for a section without title or anchor."""
    title = page.title if number == 0 else block.title
    if number == 0:
        return Entry(Kind.PAGE, title, title, Place(page.path, ""), 0)
    return Entry(Kind.SECTION, title, title, Place(page.path, block.ids[0]), number)


def _modules(page: PageScan, objects: Objects) -> dict[int, tuple[InventoryObject, ...]]:
    """Return the modules of the page by the section that holds their anchors.

    What has the whole page for its place, a class of pydoctor, is one of them.
    """
    found: dict[int, tuple[InventoryObject, ...]] = {}
    for anchor, number in (("", 0), *page.anchors):
        if _is_documented_alone(page.blocks[number], anchor, objects):
            continue
        while not page.blocks[number].heading:
            number = page.blocks[number].parent or 0
        here = tuple(
            item
            for item in objects.get(anchor, ())
            if is_definition(item) and (_is_module(item) or not anchor)
        )
        if here:
            found[number] = found.get(number, ()) + here
    return found


def _is_documented_alone(block: Block, anchor: str, objects: Objects) -> bool:
    """Tell whether the anchor is that of a definition of nothing but modules, as mkdocstrings has
    them.
    """
    return (
        not block.heading
        and anchor in block.ids
        and all(
            _is_module(item)
            for name in block.ids
            for item in objects.get(name, ())
            if is_definition(item)
        )
    )


def _is_about(block: Block, module: InventoryObject) -> bool:
    """Tell whether a section's title names the module: "`re` — Regular expression operations"."""
    name = re.escape(module.name)
    return re.search(rf"(?<![\w.]){name}(?!\w|\.\w)", block.title) is not None
