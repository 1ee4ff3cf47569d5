import pytest

from desktop_app.docset.records import Crumb
from desktop_app.views.widgets.titles import elide, first_that_fits, short_crumbs, subject


def test_the_subject_of_a_page() -> None:
    assert subject("re — Regular expression operations") == "Regular expression operations"
    assert subject("Coroutines and tasks") == "Coroutines and tasks"
    assert subject("re — ") == "re — "


def test_crumbs_are_short_and_say_nothing_twice() -> None:
    crumbs = [Crumb("Library", "l"), Crumb("re — Regular expressions", "r"), Crumb("re", "r#re")]
    assert short_crumbs(crumbs) == [Crumb("Library", "l"), Crumb("re", "r")]


def test_the_inner_steps_are_kept() -> None:
    assert first_that_fits([30, 20, 40], 90) == 0
    assert first_that_fits([30, 20, 40], 70) == 1
    assert first_that_fits([30, 20, 40], 10) == 2
    assert first_that_fits([], 10) == 0


@pytest.mark.parametrize(
    ("title", "shared", "room", "shown"),
    [
        ("short", 0, 5, "short"),
        ("longer", 0, 5, "long…"),
        ("a long title", 0, 3, "a…"),
        ("Pending removal in Python 3.15", 19, 24, "Pending remo…Python 3.15"),
        ("Pending removal in Python 3.15", 19, 12, "…Python 3.15"),
        ("Pending removal in Python 3.15", 19, 9, "…Python…"),
        ("no room", 0, 0, "…"),
    ],
)
def test_what_tells_titles_apart_is_cut_last(
    title: str, shared: int, room: float, shown: str
) -> None:
    assert elide(title, shared, room, len) == shown
