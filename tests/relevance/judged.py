"""Scores the search on queries that people ask, each judged by hand: `judged.tsv`.

`python -m tests.relevance.judged [DOCSET.db [JUDGED.tsv]]` prints the table and, with `--misses`,
what is wrong. `django-3.2.tsv` and `sqlalchemy-1.4.tsv` ask docsets that are not Python's.
"""

import asyncio
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.database.docset_files import default_docsets
from desktop_app.database.library import Library
from desktop_app.search.service import SearchService

JUDGED = Path(__file__).with_name("judged.tsv")
LIMIT = 5

Place = tuple[int, int]
"""A page and where on it: a keyword and its section are one place."""


@dataclass(frozen=True)
class Judged:
    """A query, and the urls that answer it."""

    kind: str
    query: str
    urls: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """Where a right answer stood: 0 is first, None is not among the first `LIMIT`."""

    judged: Judged
    rank: int | None
    first: str


@dataclass(frozen=True)
class Score:
    """Of one kind of query: how many, and the shares with a right answer first, and shown."""

    count: int
    first: float
    shown: float


def judged(file: Path = JUDGED) -> Iterator[Judged]:
    """Yield the queries of the file."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, query, urls = line.split("\t")
            yield Judged(kind, query, tuple(urls.split()))


async def verdicts(docset: Path, queries: Iterable[Judged]) -> list[Verdict]:
    """Return how the search answers each of the queries over one docset."""
    library = Library()
    await library.open([docset])
    try:
        service = SearchService(library)
        slug = library.docsets[0].slug
        return [await _verdict(library, service, slug, this) for this in queries]
    finally:
        await library.close()


async def _verdict(library: Library, service: SearchService, slug: str, this: Judged) -> Verdict:
    wanted = set()
    for url in this.urls:
        entry = await library.resolve(slug, url)
        assert entry is not None, f"{url}, judged to answer {this.query!r}, is not in the docset"
        wanted.add(entry.id)
    results = (await service.search(this.query, limit=LIMIT)).results
    right = await _places(library, slug, wanted)
    found = [result.entry.id for result in results]
    ranks = [n for n, i in enumerate(found) if await _places(library, slug, [i]) & right]
    return Verdict(this, ranks[0] if ranks else None, results[0].entry.url if results else "")


async def _places(library: Library, slug: str, ids: Iterable[int]) -> set[Place]:
    placed = await library.run(slug, lambda repository: repository.entries(ids))
    return {entry.place for entry in placed.values()}


def scores(found: Iterable[Verdict]) -> dict[str, Score]:
    """Return the scores by kind."""
    by_kind: dict[str, list[Verdict]] = {}
    for verdict in found:
        by_kind.setdefault(verdict.judged.kind, []).append(verdict)
    return {
        kind: Score(
            len(some),
            sum(verdict.rank == 0 for verdict in some) / len(some),
            sum(verdict.rank is not None for verdict in some) / len(some),
        )
        for kind, some in by_kind.items()
    }


def main(arguments: list[str]) -> None:
    """Print the scores of a docset, by default the shipped one, for queries from a file."""
    paths = [Path(argument) for argument in arguments if not argument.startswith("-")]
    docset, file, *_ = [*paths, *(default_docsets()[0], JUDGED)[len(paths) :]]
    found = asyncio.run(verdicts(docset, judged(file)))
    lines = [f"{'kind':10} {'n':>4} {'s@1':>6} {'s@5':>6}"]
    for kind, score in scores(found).items():
        lines.append(f"{kind:10} {score.count:4} {score.first:6.3f} {score.shown:6.3f}")
    if "--misses" in arguments:
        for this in found:
            if this.rank != 0:
                asked = this.judged
                lines.append(f"{asked.kind}\t{asked.query}\t{this.rank}\t{this.first}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
