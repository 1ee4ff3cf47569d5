"""The sentence encoder: a BERT of six layers, of which only the arithmetic of an answer is here.

Weights are bytes (`weights` says how they are made) and become floats one matrix at a time, which
takes a tenth of what the multiplication does, and a quarter of the memory.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.embedding.wordpiece import BEGIN, END, pieces

Floats = NDArray[np.float32]
Weights = Mapping[str, NDArray[Any]]

WORD_VECTORS = "embeddings.word_embeddings.weight"
LAYERS = 6
WIDTH = 384
"""Numbers of a vector."""
_HEADS = 12
_EPSILON = np.float32(1e-12)
MOST_PIECES = 64
"""Pieces of a text that count: what it is about comes first."""
_BATCH_PIECES = 1024
"""Pieces that are encoded at once: more are no faster."""


class Encoder:
    """Turns texts into vectors of unit length; the nearer two texts in meaning, the nearer they."""

    def __init__(self, weights: Weights, vocabulary: Mapping[str, int]) -> None:
        self._weights = weights
        self._vocabulary = vocabulary

    def encode(self, texts: Sequence[str], most_pieces: int = MOST_PIECES) -> Floats:
        """Return one row for each text, of unit length; its first `most_pieces` pieces count."""
        vectors = np.empty((len(texts), WIDTH), np.float32)
        # texts of one length need neither padding nor a mask
        by_length: defaultdict[int, list[tuple[int, list[int]]]] = defaultdict(list)
        for number, text in enumerate(texts):
            tokens = self._tokens(text, most_pieces)
            by_length[len(tokens)].append((number, tokens))
        for length, group in by_length.items():
            size = max(1, _BATCH_PIECES // length)
            for start in range(0, len(group), size):
                batch = group[start : start + size]
                tokens_of_batch = np.array([tokens for _, tokens in batch])
                vectors[[number for number, _ in batch]] = self._encode(tokens_of_batch)
        return vectors

    def _tokens(self, text: str, most_pieces: int) -> list[int]:
        inner = [*pieces(text, self._vocabulary)][: most_pieces - 2]
        return [self._vocabulary[BEGIN], *inner, self._vocabulary[END]]

    def _encode(self, tokens: NDArray[np.int64]) -> Floats:
        """Return the vectors of texts of one length, `tokens` being (texts, pieces)."""
        count, length = tokens.shape
        hidden = self._embedded(tokens).reshape(count * length, WIDTH)
        for number in range(LAYERS):
            hidden = self._layer(f"encoder.layer.{number}.", hidden, count)
        mean: Floats = hidden.reshape(count, length, WIDTH).mean(axis=1)
        unit: Floats = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return unit

    def _embedded(self, tokens: NDArray[np.int64]) -> Floats:
        scales = self._weights[f"{WORD_VECTORS}.scale"][tokens][..., None]
        words = self._weights[WORD_VECTORS][tokens].astype(np.float32) * scales
        places = self._weights["embeddings.position_embeddings.weight"][: tokens.shape[1]]
        return self._normalized("embeddings.LayerNorm", words + places)

    def _layer(self, layer: str, hidden: Floats, count: int) -> Floats:
        """Return what a layer makes of (texts times pieces, width)."""
        attended = self._linear(
            f"{layer}attention.output.dense", self._attended(layer, hidden, count)
        )
        hidden = self._normalized(f"{layer}attention.output.LayerNorm", hidden + attended)
        inner = _gelu(self._linear(f"{layer}intermediate.dense", hidden))
        outer = self._linear(f"{layer}output.dense", inner)
        return self._normalized(f"{layer}output.LayerNorm", hidden + outer)

    def _attended(self, layer: str, hidden: Floats, count: int) -> Floats:
        """Return for each piece the values of the others of its text, as far as it heeds them."""
        query, key, value = (
            self._linear(f"{layer}attention.self.{part}", hidden)
            .reshape(count, -1, _HEADS, WIDTH // _HEADS)
            .transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32((WIDTH // _HEADS) ** 0.5)
        heed = np.exp(scores - scores.max(axis=-1, keepdims=True))
        heed /= heed.sum(axis=-1, keepdims=True)
        mixed: Floats = (heed @ value).transpose(0, 2, 1, 3).reshape(hidden.shape)
        return mixed

    def _linear(self, name: str, hidden: Floats) -> Floats:
        weight = self._weights[f"{name}.weight"].astype(np.float32)
        out: Floats = hidden @ weight
        out *= self._weights[f"{name}.weight.scale"]
        out += self._weights[f"{name}.bias"]
        return out

    def _normalized(self, name: str, hidden: Floats) -> Floats:
        hidden = hidden - hidden.mean(axis=-1, keepdims=True)
        hidden /= np.sqrt((hidden * hidden).mean(axis=-1, keepdims=True) + _EPSILON)
        hidden *= self._weights[f"{name}.weight"]
        hidden += self._weights[f"{name}.bias"]
        return hidden


def _gelu(x: Floats) -> Floats:
    """Return the Gaussian error linear unit, by its usual approximation."""
    inner = x * x
    inner *= np.float32(0.044715)
    inner += np.float32(1)
    inner *= x
    inner *= np.float32(0.7978845608)
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= x
    inner *= np.float32(0.5)
    return inner
