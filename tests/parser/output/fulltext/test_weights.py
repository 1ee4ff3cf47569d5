"""What an entry says about its words."""

from desktop_app.docset import postings
from desktop_app.docset.kinds import Kind
from parser.output.fulltext.spellings import spellings
from parser.output.fulltext.weights import Document, Field, Word, score_words


def document(
    number: int, importance: float = 0.5, kind: Kind = Kind.SECTION, **words: str
) -> Document:
    return Document(
        number, importance, kind, {Field[name]: tuple(text.split()) for name, text in words.items()}
    )


def order(words: dict[str, Word], stem: str) -> list[int]:
    return [number >> 8 for number in postings.unpack(words[stem].postings)]


def index(*documents: Document) -> dict[str, Word]:
    return {word.stem: word for word in score_words(documents)}


def test_a_title_says_more_than_a_text() -> None:
    words = index(document(1, TEXT="sort x y"), document(2, TITLE="sort", TEXT="x y"))
    assert order(words, "sort") == [2, 1]
    assert words["sort"].entry_count == 2
    assert words["x"].entry_count == 2


def test_what_others_say_counts() -> None:
    words = index(document(1, TEXT="list list"), document(2, MENTIONS="list list list list"))
    assert order(words, "list") == [2, 1]


def test_a_longer_text_says_less_with_each_word() -> None:
    words = index(document(1, TEXT="sort " + "x " * 50), document(2, TEXT="sort x"))
    assert order(words, "sort") == [2, 1]


def test_importance_and_kind_count() -> None:
    words = index(document(1, 0.1, TEXT="sort"), document(2, 0.9, TEXT="sort"))
    assert order(words, "sort") == [2, 1]
    words = index(document(1, TEXT="sort"), document(2, kind=Kind.FUNCTION, TEXT="sort"))
    assert order(words, "sort") == [2, 1]


def test_no_documents_have_no_words() -> None:
    assert index() == {}
    assert index(document(1)) == {}


def test_names_are_spelled_by_their_last_part_and_their_words() -> None:
    names = ["collections.OrderedDict", "os.path", "walrus operator", "os"]
    assert [word.text for word in spellings(names)] == [
        "ordereddict",
        "collections",
        "ordered",
        "dict",
        "path",
        "walrus",
        "operator",
    ]
