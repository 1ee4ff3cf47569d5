"""Writes the words and the spellings of a docset whose other rows are written."""

from collections.abc import Mapping

from sqlalchemy import Connection, insert, select

from desktop_app.docset.kinds import NameSource
from desktop_app.docset.tables import NameRow, SlipRow, SpellingRow, WordRow
from parser.output.fulltext.documents import documents
from parser.output.fulltext.spellings import spellings
from parser.output.fulltext.weights import score_words


def write_fulltext(connection: Connection, texts: Mapping[int, str]) -> None:
    """Fill the tables `word`, `spelling` and `slip` from the others and from `texts` by entry."""
    words = [
        {"id": number, **word._asdict()}
        for number, word in enumerate(score_words(list(documents(connection, texts))), 1)
    ]
    names = connection.execute(
        select(NameRow.text)
        .where(NameRow.source.in_([NameSource.NAME, NameSource.LABEL, NameSource.INDEX]))
        .order_by(NameRow.id)
    ).scalars()
    spelt = list(enumerate(spellings(names), 1))
    rows = (
        (WordRow, words),
        (SpellingRow, [{"id": number, "text": word.text} for number, word in spelt]),
        (
            SlipRow,
            sorted(
                (
                    {"key": key, "spelling_id": number}
                    for number, word in spelt
                    for key in word.keys
                ),
                key=lambda row: (row["key"], row["spelling_id"]),
            ),
        ),
    )
    for table, values in rows:
        if values:
            connection.execute(insert(table), values)
