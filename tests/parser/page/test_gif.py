import pytest
from hypothesis import given, strategies as st

from parser.page.gif import first_frame
from tests.fixtures.drawings import FLAME, Pixels, gif

rows = st.lists(st.integers(0, 3), min_size=5, max_size=5)
frames = st.lists(st.lists(rows, min_size=4, max_size=4), min_size=1, max_size=3)


@given(
    frames,
    st.booleans(),
    st.sampled_from([b"", b"drawn by hand", bytes(600)]),
    st.sampled_from([b"89a", b"87a"]),
)
def test_what_is_left_is_the_gif_of_the_first_frame_alone(
    frames: list[Pixels], local_colours: bool, comment: bytes, version: bytes
) -> None:
    whole = gif(frames, local_colours=local_colours, comment=comment, version=version)
    alone = gif(frames[:1], local_colours=local_colours, version=version, repeat=False)
    assert first_frame(whole) == alone


def test_a_still_one_stays_as_it_is() -> None:
    still = gif([FLAME], repeat=False)
    assert first_frame(still) == still


@given(st.data())
def test_one_that_is_cut_short_is_refused_or_has_its_first_frame(data: st.DataObject) -> None:
    whole = gif([FLAME, FLAME[::-1]])
    alone = first_frame(whole)
    cut = whole[: data.draw(st.integers(0, len(whole)))]
    try:
        assert first_frame(cut) == alone
    except ValueError:
        assert len(cut) < len(whole) - 1


@given(st.binary(max_size=80), st.sampled_from([b"", b"GIF89a", b"GIF89a\1\0\1\0\0\0\0"]))
def test_what_is_no_gif_is_refused(data: bytes, head: bytes) -> None:
    try:
        frame = first_frame(head + data)
    except ValueError:
        return
    assert frame.startswith(head) and frame.endswith(b";")


@pytest.mark.parametrize("data", [b"", b"GIF", b"GIF90a" + bytes(20), gif([FLAME])[:13] + b";"])
def test_an_error_says_what_it_is(data: bytes) -> None:
    with pytest.raises(ValueError, match="GIF"):
        first_frame(data)
