import pytest

from desktop_app.search.query import parse


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("how do I merge two dictionaries", ("merge", "two", "dictionaries")),
        ("what is the difference between a list and a tuple", ("difference", "list", "tuple")),
        ("for loop", ("for", "loop")),
        ("not in", ("not", "in")),
        ("what is this", ("what", "is", "this")),
        ("to_thread", ("to", "thread")),
    ],
)
def test_words_that_carry_nothing_count_only_where_they_are_all(
    text: str, words: tuple[str, ...]
) -> None:
    query = parse(text)
    assert query.name_parts == words
    assert query.words in (words, ("to_thread",))


def test_a_word_that_is_still_typed_may_go_on_only_if_it_is_the_last() -> None:
    assert parse("read fil").unfinished_word == "fil"
    assert parse("read the").unfinished_word == ""
