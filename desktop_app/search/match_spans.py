"""Which letters of a name the query matched, for emphasis."""

from functools import lru_cache

from desktop_app.search.query import Query
from desktop_app.search.records import Span


def name_spans(query: Query, name: str) -> tuple[Span, ...]:
    """Return the half-open ranges of `name` that the letters of `query` matched.

    The last place where the whole query stands is preferred (`asyncio.`**`gather`**), then each
    piece from the left to the right; case and separators do not count.

    >>> from desktop_app.search.query import parse
    >>> name_spans(parse("pathjoin"), "os.path.join")
    ((3, 12),)
    """
    if query.is_empty:
        return ()
    folded = name.casefold()
    if len(folded) == len(name) and query.key:
        start = folded.rfind(query.key)
        if start >= 0:
            return ((start, start + len(query.key)),)
    if not query.normalized:
        return ()
    places, squashed = _letters(name)
    start = squashed.rfind(query.normalized)
    if start >= 0:
        return ((places[start], places[start + len(query.normalized) - 1] + 1),)
    spans, position = [], 0
    for piece in query.name_parts:
        start = squashed.find(piece, position)
        if start >= 0:
            position = start + len(piece)
            spans.append((places[start], places[position - 1] + 1))
    return tuple(spans)


@lru_cache(maxsize=1024)
def _letters(name: str) -> tuple[list[int], str]:
    """Return where the letters and digits of a name stand, and what they are, case folded.

    What one letter of a query finds, the next finds again.
    """
    places = [at for at, letter in enumerate(name) if letter.isalnum()]
    return places, "".join([name[at].casefold()[:1] for at in places])
