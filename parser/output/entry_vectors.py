"""Adds to a docset what its entries mean: a sentence encoder's vectors, in a file beside it."""

from collections import defaultdict
from pathlib import Path

import sqlalchemy as sa

from desktop_app import paths
from desktop_app.docset.build_messages import Stage
from desktop_app.docset.kinds import Kind
from desktop_app.docset.tables import EntryRow
from parser.progress import Progress

_TOLD = 256
"""Texts after which a build tells how far it is."""


def encode_entries(docset: Path, output: Path, progress: Progress) -> None:
    """Write the vectors of the entries of the docset in a file to the file `output`.

    Raises `EncoderError` when there is no encoder.
    """
    import numpy as np

    from desktop_app.embedding import vector_file
    from desktop_app.embedding.entry_text import entry_text
    from desktop_app.embedding.model_file import load_encoder

    encoder = load_encoder(paths.resources() / "encoder")
    entries = _entries(docset)
    rows_by_text: defaultdict[str, list[int]] = defaultdict(list)
    for row, (kind, name, summary) in enumerate(entries):
        rows_by_text[entry_text(Kind(kind), name, summary)].append(row)
    # texts of about one length are encoded at once
    texts = sorted(rows_by_text, key=len)
    vectors = np.zeros((len(entries), encoder.width), np.int8)
    with progress(Stage.ENCODING) as told:
        for start in range(0, len(texts), _TOLD):
            batch = texts[start : start + _TOLD]
            encoded = vector_file.quantized(encoder.encode(batch))
            for text, vector in zip(batch, encoded, strict=True):
                vectors[rows_by_text[text]] = vector
            told(batch[-1], start + len(batch), len(texts))
    names = vector_file.fingerprint(name for _, name, _ in entries)
    with output.open("wb") as file:
        vector_file.write(file, vector_file.EntryVectors(names, vectors))


def _entries(docset: Path) -> list[tuple[str, str, str]]:
    engine = sa.create_engine(f"sqlite:///{docset}", poolclass=sa.NullPool)
    wanted = sa.select(EntryRow.kind, EntryRow.qualified_name, EntryRow.summary)
    try:
        with engine.connect() as connection:
            return [tuple(row) for row in connection.execute(wanted.order_by(EntryRow.id))]
    finally:
        engine.dispose()
