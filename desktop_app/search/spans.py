"""Which letters of a name the query matched, for emphasis."""

from desktop_app.search.answer import Span
from desktop_app.search.query import Query


def name_spans(query: Query, name: str) -> tuple[Span, ...]:
    """The half-open ranges of `name` that the letters of `query` matched.

    The last place where the whole query stands is preferred (`asyncio.`**`gather`**), then each
    piece from the left to the right.

    >>> name_spans(parse("pathjoin"), "os.path.join")
    ((3, 12),)
    """
    letters = [(letter.casefold(), at) for at, letter in enumerate(name) if letter.isalnum()]
    squashed = "".join(letter[:1] for letter, _ in letters)
    if not query.squashed:
        start = name.casefold().find(query.key) if query.key else -1
        return ((start, start + len(query.key)),) if start >= 0 else ()
    start = squashed.rfind(query.squashed)
    if start >= 0:
        return ((letters[start][1], letters[start + len(query.squashed) - 1][1] + 1),)
    spans, position = [], 0
    for piece in query.pieces:
        start = squashed.find(piece, position)
        if start < 0:
            continue
        position = start + len(piece)
        spans.append((letters[start][1], letters[position - 1][1] + 1))
    return tuple(spans)
