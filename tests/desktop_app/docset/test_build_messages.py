"""What the parser's process and the application's say to each other."""

import pytest
from hypothesis import given, strategies as st

from desktop_app.docset.build_messages import (
    BuildFailed,
    Message,
    PagesSkipped,
    Stage,
    StageProgress,
    decode,
    encode,
)

messages = st.one_of(
    st.builds(StageProgress, st.sampled_from(Stage), st.integers(0, 100)),
    st.builds(PagesSkipped, st.integers(0)),
    st.builds(BuildFailed, st.text()),
)


@given(messages)
def test_a_message_is_one_line_that_says_the_same(message: Message) -> None:
    line = encode(message)
    assert len(line.splitlines()) == 1
    assert decode(line) == message


@given(st.text())
def test_any_line_may_come(line: str) -> None:
    decode(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Reading pages 40 %",
        "api.html was skipped: it is not UTF-8.",
        "7",
        "[]",
        '{"stage": "cooking", "percent": 1}',
        '{"stage": "fetching"}',
        '{"skipped": "2"}',
        "[" * 100_000,
    ],
)
def test_what_is_no_message_is_none(line: str) -> None:
    assert decode(line) is None
