"""The rows of the full text: words and spellings, from the other rows of a docset."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.docset.kinds import NameSource
from parser.output.fulltext.documents import PageText, Row, documents
from parser.output.fulltext.spellings import spellings
from parser.output.fulltext.weights import score_words

_SPELT = frozenset({NameSource.NAME.value, NameSource.LABEL.value, NameSource.INDEX.value})


@dataclass(frozen=True, slots=True)
class FullText:
    """The rows of the tables `word`, `spelling` and `slip`."""

    words: Sequence[Row]
    spellings: Sequence[Row]
    slips: Sequence[Row]


def full_text(
    pages: Sequence[PageText],
    entries: Sequence[Row],
    names: Sequence[Row],
    anchors: Iterable[Row],
    texts: Sequence[str],
) -> FullText:
    """Return the full text of a docset, given its other rows by id and the entries' own texts."""
    words = score_words(list(documents(pages, entries, names, anchors, texts)))
    spelt = list(enumerate(spellings(row["text"] for row in names if row["source"] in _SPELT), 1))
    slips = sorted((key, number) for number, word in spelt for key in word.keys)
    return FullText(
        words=[{"id": number, **word._asdict()} for number, word in enumerate(words, 1)],
        spellings=[{"id": number, "text": word.text} for number, word in spelt],
        slips=[{"key": key, "spelling_id": number} for key, number in slips],
    )
