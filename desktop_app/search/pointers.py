"""What an address, an error or code points to in one docset: entries that are called just so."""

from collections.abc import Iterator

from desktop_app.database.repository import Repository
from desktop_app.docset.records import Entry
from desktop_app.search.intent import Interpretation
from desktop_app.search.match_spans import name_spans
from desktop_app.search.query import parse
from desktop_app.search.records import Intent, Result, Rule
from desktop_app.search.result_builder import build_results

_LOOKED_AT = 3
"""Results of a name's search of which one may be called so."""

_BECAUSE = {
    Intent.ADDRESS: "it stands at this address",
    Intent.ERROR: "the error is about “{name}”",
    Intent.CODE: "the code is about “{name}”",
}


def results_for(repository: Repository, taken: Interpretation) -> list[Result]:
    """Return what `taken` points to in a docset, the likeliest first, each entry once."""
    found: dict[int, Result] = {}
    for entry, name in _entries(repository, taken):
        why = _BECAUSE[taken.intent].format(name=name)
        spans = name_spans(parse(name), entry.qualified_name)
        found.setdefault(entry.id, Result(entry, Rule.EXACT, why, spans))
    return list(found.values())


def _entries(repository: Repository, taken: Interpretation) -> Iterator[tuple[Entry, str]]:
    if taken.address is not None:
        home = repository.docset.home_url
        path = taken.address.path
        if home and taken.address.url.startswith(bare := home.partition("://")[2]):
            path = taken.address.url.removeprefix(bare)
        entry = repository.wherever(path, taken.address.anchor)
        if entry is not None:
            yield entry, ""
    for name in taken.names:
        if (entry := _called(repository, name)) is not None:
            yield entry, name


def _called(repository: Repository, name: str) -> Entry | None:
    """Return the entry that is called `name`, or whose dotted name ends so, if there is one."""
    for this in build_results(repository, parse(name), _LOOKED_AT):
        entry = this.result.entry
        ends_so = f".{entry.qualified_name}".endswith(f".{name}")
        if ends_so or (this.result.rule is Rule.EXACT and "." not in name):
            return entry
    return None
