"""Finds what answers a query in one docset: asks the database, and ranks what comes back."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import product

from desktop_app.database import search_queries
from desktop_app.database.repository import Repository
from desktop_app.database.search_index import FoundWord, NamePatterns
from desktop_app.docset import deletion_keys, name_tokens
from desktop_app.docset.stemming import stem, tokenized
from desktop_app.search import abbreviations
from desktop_app.search.query import Query, parse
from desktop_app.search.ranking import (
    Ranked,
    best_names,
    has_direct_match,
    merge_correction,
    merge_synonyms,
    merge_text_scores,
    normalized,
    score_abbreviation,
    score_typo,
)
from desktop_app.search.records import Rule
from desktop_app.search.scope_filter import may_be_in_scope
from desktop_app.search.text_scoring import TextScore, best_texts
from desktop_app.search.typos import corrections, max_edits

_TEXTS = 60
"""Texts that are weighed against the names."""

_SCOPED_TEXTS = 200

_ENOUGH = 40
"""Names after which a single word needs no texts."""

_SHORTEST_TEXT = 3
"""Letters from which on texts are searched: fewer are in every text."""

_END = 3
"""Letters at the beginning, or at the end, of a word with two slips that are likely right."""

_MOST_WAYS = 8
"""Ways to put the words of a query right that are compared."""

_SCOPED = 1500
"""Names that each source yields in a scope, which most of them are not in."""


class DocsetSearch:
    """The search of one docset, in its connection's thread: as many statements as a query needs."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._index = repository.index

    def find(self, query: Query) -> Collection[Ranked]:
        """Return all that answers the query, in no order; as it was meant, where it is misspelt."""
        found, misspelt = self._find(query)
        if misspelt and (meant := self._corrected(query, misspelt)) is not None:
            found = merge_correction(found, self._find(meant)[0].values())
            query = meant
        if (in_python := query.in_python_terms()) is not None:
            found = merge_synonyms(found, self._find(in_python)[0].values())
        return found.values()

    def wordings(self, query: Query) -> Sequence[str]:
        """Return the query as typed, and as it was meant if the docset does not know its words."""
        unknown = _unmatched_words(self._words(query), query)
        meant = self._corrected(query, unknown) if unknown else None
        return (query.text,) if meant is None else (query.text, meant.text)

    def _find(self, query: Query) -> tuple[dict[int, Ranked], Sequence[str]]:
        """Return all that answers the query as it is, and its words that are likely misspelt."""
        found = self._index.names(
            _patterns(query), _SCOPED if query.scope else search_queries.NAMES
        )
        names = best_names(query, (name for name in found if may_be_in_scope(query, name)))
        is_word = not (query.is_several_words or query.scope or query.phrases)
        if is_word and len(names) >= _ENOUGH:
            return names, ()
        known = self._words(query)
        texts = self._texts(query, known)
        unknown: Sequence[str] = ()
        if not query.scope and not has_direct_match(names.values()):
            unknown = _unmatched_words(known, query)
            if unknown or not query.is_several_words:
                for doubtful in (*self._slips(query), *self._abbreviated(query)):
                    names.setdefault(doubtful.entry_id, doubtful)
        every = merge_text_scores(query, names, texts)
        if query.phrases:
            every = self._filter_by_phrases(query, every)
        return every, unknown if len(query.words) > 1 else ()

    def _filter_by_phrases(self, query: Query, found: Mapping[int, Ranked]) -> dict[int, Ranked]:
        """Return what has the query's phrases, of what was found and of the texts beyond it."""
        having = {
            entry_id: found.get(entry_id) or Ranked(0.0, entry_id, Rule.TEXT, "")
            for entry_id in self._with_phrases(query.phrases)
        }
        named = {i: this for i, this in found.items() if _has_all(query.phrases, this.name)}
        return {**named, **having}

    def _with_phrases(self, phrases: Sequence[str]) -> Collection[int]:
        """Return the entries whose texts have all of the phrases, the important ones first.

        Signs do not count. In a docset that is older than an index which knows phrases, the first
        texts that have the words are looked through: not all, which would take a second.
        """
        if self._repository.knows_phrases:
            return self._index.entries_with(phrases)
        words = " ".join(phrases).split()
        with_words = self._index.entries_with(words, search_queries.TEXTS_LOOKED_THROUGH)
        texts = self._repository.texts(with_words)
        return [entry_id for entry_id, text in sorted(texts.items()) if _has_all(phrases, text)]

    def _slips(self, query: Query) -> list[Ranked]:
        """Return the names that the query may have meant, when its letters are not all right."""
        meant = set(self._corrections_of(query.normalized))
        if not meant and len(query.words) < 2 and max_edits(query.normalized) > 1:
            meant = self._two_edit_candidates(query.normalized)
        if not meant:
            return []
        patterns = NamePatterns(last=tuple(meant), suffix=tuple(meant))
        names = self._index.names(patterns)
        return [this for name in names if (this := score_typo(query, meant, name)) is not None]

    def _corrected(self, query: Query, misspelt: Sequence[str]) -> Query | None:
        """Return the query with its words put right as its names know them; None if there is no
        way.
        """
        options = [self._options(word, word in misspelt) for word in query.words]
        choices = sorted(
            product(*map(enumerate, options)), key=lambda each: sum(n for n, _ in each)
        )
        ways = [parse(" ".join(word for _, word in each)) for each in choices[:_MOST_WAYS]]
        if not ways or ways[0].words == query.words:
            return None
        return max(ways, key=self._best_score)

    def _options(self, word: str, is_misspelt: bool) -> Sequence[str]:
        """Return what a word may have been meant to be, the likeliest first."""
        near = self._index.spellings(deletion_keys.keys(word))
        if word in near:
            return (word,)
        meant = corrections(word, near)
        if not is_misspelt:  # some text has it; its ending may be wrong, or all of it
            ending = tuple(each for each in meant if stem(each) == stem(word))[:1]
            return tuple(dict.fromkeys((*ending, word, *meant[:1])))
        return meant or (word,)

    def _best_score(self, query: Query) -> float:
        """Return what the name is worth that answers best."""
        names = self._index.names(_patterns(query))
        return max((each.score for each in best_names(query, names).values()), default=0.0)

    def _corrections_of(self, word: str) -> Sequence[str]:
        if not deletion_keys.SHORTEST <= len(word) <= deletion_keys.LONGEST:
            return ()
        return corrections(word, self._index.spellings(deletion_keys.keys(word)))

    def _two_edit_candidates(self, word: str) -> set[str]:
        """Last parts of names two slips away: few of those leave neither end of it whole."""
        patterns = NamePatterns(last_prefix=word[:_END], part=word[-_END:])
        names = self._index.names(patterns, search_queries.SIMILAR_NAMES)
        lasts = (normalized(name.text[name.text.rfind(".") + 1 :]) for name in names)
        return set(corrections(word, dict.fromkeys(lasts)))

    def _abbreviated(self, query: Query) -> list[Ranked]:
        """Return the names some of whose letters were typed."""
        letters = query.normalized
        if not abbreviations.SHORTEST <= len(letters) <= abbreviations.LONGEST:
            return []
        patterns = NamePatterns(last_prefix=letters[0])
        names = self._index.names(patterns, search_queries.SIMILAR_NAMES)
        return [this for name in names if (this := score_abbreviation(letters, name)) is not None]

    def _words(self, query: Query) -> Sequence[FoundWord]:
        """Return what the docset has of the query's words."""
        if len(query.normalized) < _SHORTEST_TEXT or not query.words:
            return ()
        return self._index.words(query.stems, query.unfinished_word)

    def _texts(self, query: Query, words: Sequence[FoundWord]) -> Sequence[TextScore]:
        """Return the entries whose texts have the words of the query, or most of them."""
        total = self._repository.docset.entry_count
        limit = _SCOPED_TEXTS if query.scope else _TEXTS
        return best_texts(query.stems, query.unfinished_word, words, total, limit)


def _unmatched_words(found: Sequence[FoundWord], query: Query) -> Sequence[str]:
    """Return the words of the query that the docset does not have, as typed."""
    known = {word.stem for word in found}
    begun = query.unfinished_word
    return [
        word
        for word in query.words
        if stem(word) not in known
        and not (word == begun and any(other.startswith(begun) for other in known))
    ]


def similar_names(repository: Repository, query: Query) -> Iterable[str]:
    """Names that look like the query, when nothing answers it."""
    found = repository.index.similar_names(query.normalized)
    return dict.fromkeys(name.text for name in found)


def _has_all(phrases: Iterable[str], text: str) -> bool:
    """Tell whether the words of each phrase stand in the text, in a row."""
    spaced = f" {tokenized(text)} "
    return all(f" {phrase} " in spaced for phrase in phrases)


def _patterns(query: Query) -> NamePatterns:
    whole = query.spellings
    if query.target and query.name_parts:
        return NamePatterns(word_prefixes=(name_tokens.normalize(query.target), *query.name_parts))
    if query.target:
        target = name_tokens.normalize(query.target)
        return NamePatterns(query.target, f"{query.target}.", word_prefixes=(target,))
    if query.is_dotted:
        # `re.su` is not the beginning of `result`
        return NamePatterns(
            key=query.key,
            key_prefix=query.key,
            suffix=whole,
            word_prefixes=query.name_parts,
            part=query.normalized,
        )
    return NamePatterns(
        key=query.key,
        last=(*whole, query.plural) if query.plural else whole,
        last_prefix=query.normalized,
        suffix=whole,
        word_prefixes=query.name_parts,
        part=query.normalized,
    )
