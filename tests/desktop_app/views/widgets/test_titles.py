from desktop_app.docset.records import Crumb
from desktop_app.views.widgets.titles import first_that_fits, short_crumbs, subject


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
