"""Which documentation can be had anew, and where."""

import pytest

from desktop_app.docset.records import Docset
from desktop_app.updates import archive_url, can_update


def docset(home_url: str | None) -> Docset:
    return Docset("python-3.15", "Python", "3.15", home_url, "", 1, 1)


@pytest.mark.parametrize(
    ("home_url", "archive"),
    [
        (
            "https://docs.python.org/3.15/",
            "https://docs.python.org/3.15/archives/python-3.15-docs-html.tar.bz2",
        ),
        (
            "https://docs.python.org/3.9/",
            "https://docs.python.org/3.9/archives/python-3.9-docs-html.tar.bz2",
        ),
        ("https://docs.python.org/3/", None),
        ("https://docs.python.org/fr/3.15/", None),
        ("http://docs.python.org/3.15/", None),
        ("https://docs.python.org.example/3.15/", None),
        ("https://docs.sqlalchemy.org/en/21/", None),
        (None, None),
    ],
)
def test_only_what_docs_python_org_publishes_has_an_archive(
    home_url: str | None, archive: str | None
) -> None:
    assert archive_url(docset(home_url)) == archive
    assert can_update(docset(home_url)) is (archive is not None)
