"""Adds to a docset what its entries mean: a sentence encoder's vectors, in a file beside it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import sqlalchemy as sa

from desktop_app.docset.build_messages import Stage
from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.docset.tables import EntryRow, NameRow
from parser.progress import Progress

_EntryText = sa.Row[int, str, str, str]
_Phrase = sa.Row[int, str]

_ENTRIES = sa.select(
    EntryRow.id, EntryRow.kind, EntryRow.qualified_name, EntryRow.summary
).order_by(EntryRow.id)
_PHRASES = (
    sa.select(NameRow.entry_id, NameRow.text)
    .where(NameRow.source == NameSource.INDEX.value)
    .order_by(NameRow.id)
)


def write_vectors(docset: Path, output: Path, progress: Progress) -> None:
    """Write the vectors of the entries of the docset in a file to the file `output`.

    An entry has one of its name and its first sentence, and one of each phrase under which the
    general index lists it. Raises `EncoderError` when there is no encoder.
    """
    # numpy takes its time, and who leaves the vectors out needs none
    from desktop_app.embedding import vector_file
    from desktop_app.embedding.entry_vectors import encode_entries
    from desktop_app.embedding.model_file import load_encoder, shipped_encoder

    encoder = load_encoder(shipped_encoder())
    entries, phrases = _rows(docset)
    with progress(Stage.ENCODING) as told:
        vectors = encode_entries(encoder, _texts(entries, phrases), told)
    vector_file.write(output, vectors, [name for _, _, name, _ in entries])


def _texts(entries: Sequence[_EntryText], phrases: Sequence[_Phrase]) -> Iterator[tuple[int, str]]:
    """Yield what is encoded, each with the id of its entry."""
    from desktop_app.embedding.entry_text import entry_text

    for entry_id, kind, name, summary in entries:
        yield entry_id, entry_text(Kind(kind), name, summary)
    for entry_id, phrase in phrases:
        yield entry_id, phrase


def _rows(docset: Path) -> tuple[Sequence[_EntryText], Sequence[_Phrase]]:
    """Return the entries and the phrases of the general index."""
    engine = sa.create_engine(f"sqlite:///{docset}", poolclass=sa.NullPool)
    try:
        with engine.connect() as connection:
            return connection.execute(_ENTRIES).all(), connection.execute(_PHRASES).all()
    finally:
        engine.dispose()
