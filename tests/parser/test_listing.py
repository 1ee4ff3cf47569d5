"""The entries of the fixture site, in a file that a person has read."""

from collections.abc import Callable, Iterator
from pathlib import Path

from desktop_app.docset.tables import EntryRow
from tests.parser.written import Written

GOLDEN = Path(__file__).parents[1] / "fixtures" / "site" / "entries.txt"


def lines_of(written: Written, entry: EntryRow) -> Iterator[str]:
    yield f"{entry.kind} {entry.qualified_name}"
    yield f"  at {written.url(entry)}"
    if entry.parent_id is not None:
        yield f"  in {written.entries[entry.parent_id].qualified_name}"
    for line in entry.signature.splitlines():
        yield f"  = {line}"
    for label, value in (
        ("says", entry.summary),
        ("added", entry.added),
        ("deprecated", entry.deprecated),
    ):
        if value:
            yield f"  {label} {value}"
    for name in written.names[entry.id]:
        if name.source != "name":
            yield f"  {name.source} {name.text}"
    yield ""


def test_the_entries_are_those_that_were_read(
    written: Written, golden: Callable[[Path, str], None]
) -> None:
    lines = [line for entry in written.in_order() for line in lines_of(written, entry)]
    golden(GOLDEN, "\n".join(lines))
