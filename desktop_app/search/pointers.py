"""What an address, an error or code points to in one docset."""

from desktop_app.database.repository import Repository
from desktop_app.docset.records import Entry
from desktop_app.search.intent import Interpretation
from desktop_app.search.match_spans import name_spans
from desktop_app.search.query import parse
from desktop_app.search.records import Intent, Result, Rule
from desktop_app.search.references import referents
from desktop_app.search.result_builder import ScoredResult

_MOST = 12
"""Entries that code or an error points to at most."""

_BECAUSE = {
    Intent.ERROR: "the error is about “{name}” (score {score:.2f})",
    Intent.CODE: "the code is about “{name}” (score {score:.2f})",
}


def results_for(repository: Repository, taken: Interpretation) -> list[ScoredResult]:
    """Return what `taken` points to in a docset, the likeliest first; one place once."""
    if taken.address is not None:
        entry = _at(repository, taken)
        return [] if entry is None else [ScoredResult(0.0, _result(entry, "it stands there"))]
    references = [reference.spelt_out(repository.aliases) for reference in taken.references]
    keys = [reference.key for reference in references]
    lasts = [reference.last for reference in references if not reference.whole]
    found = repository.index.called(keys, lasts)
    best = referents(references, found)[: 2 * _MOST]
    placed = repository.entries(referent.entry_id for referent in best)
    results: dict[tuple[int, int], ScoredResult] = {}
    for referent in best:
        entry, place = placed[referent.entry_id]
        name = referent.reference.name
        why = _BECAUSE[taken.intent].format(name=name, score=referent.score)
        results.setdefault(place, ScoredResult(referent.score, _result(entry, why, name)))
    return list(results.values())[:_MOST]


def _at(repository: Repository, taken: Interpretation) -> Entry | None:
    address = taken.address
    if address is None:
        return None
    path, home = address.path, repository.docset.home_url
    if home and address.url.startswith(bare := home.partition("://")[2]):
        path = address.url.removeprefix(bare)
    return repository.wherever(path, address.anchor)


def _result(entry: Entry, why: str, name: str = "") -> Result:
    return Result(entry, Rule.EXACT, why, name_spans(parse(name), entry.qualified_name))
