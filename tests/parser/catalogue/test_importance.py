from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from desktop_app.docset.kinds import Kind
from parser.catalogue.importance import importance
from parser.records import Links

FEW = Links(links=2, pages=1, own=1)
counts = st.integers(0, 10_000)


def measure(
    links: Links = FEW,
    kind: Kind = Kind.FUNCTION,
    *,
    depth: int = 2,
    deprecated: bool = False,
    changelog: bool = False,
    secondary_language: bool = False,
) -> float:
    return importance(
        kind,
        links,
        depth=depth,
        deprecated=deprecated,
        changelog=changelog,
        secondary_language=secondary_language,
    )


@given(
    st.builds(Links, links=counts, pages=counts, own=counts, uses=counts).filter(
        lambda links: links.own <= links.links
    ),
    st.sampled_from(Kind),
    st.integers(1, 9),
    *[st.booleans()] * 3,
)
def test_it_grows_with_what_points_at_it_and_shrinks_with_what_speaks_against_it(
    links: Links,
    kind: Kind,
    depth: int,
    deprecated: bool,
    changelog: bool,
    secondary_language: bool,
) -> None:
    def of(links: Links, depth: int = depth, **against: bool) -> float:
        flags = {
            "deprecated": deprecated,
            "changelog": changelog,
            "secondary_language": secondary_language,
        }
        return importance(kind, links, depth=depth, **(flags | against))

    here = of(links)
    assert 0 <= here < 1
    assert of(replace(links, links=links.links + 1)) >= here
    assert of(replace(links, links=links.links + 1, own=links.own + 1)) >= here
    assert of(replace(links, pages=links.pages + 1)) >= here
    assert of(replace(links, uses=links.uses + 1)) >= here
    assert of(links, depth + 1) <= here
    for against in ("deprecated", "changelog", "secondary_language"):
        assert of(links, **{against: True}) <= here


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (Links(links=4, pages=4), Links(links=4, pages=1)),
        (Links(links=4, pages=2), Links(links=4, pages=2, own=4)),
        (Links(links=9, pages=2), Links(links=4, pages=2)),
        (Links(uses=1), Links()),
    ],
)
def test_pages_links_from_elsewhere_and_examples_each_count(more: Links, less: Links) -> None:
    assert measure(more) > measure(less)


def test_what_an_entry_is_and_where_it_stands_counts() -> None:
    kinds = [Kind.MODULE, Kind.FUNCTION, Kind.CLASS, Kind.METHOD, Kind.TERM, Kind.SECTION]
    by_kind = [measure(kind=kind) for kind in kinds]
    assert by_kind == sorted(by_kind, reverse=True) and len(set(by_kind)) == len(kinds)
    usual = measure()
    assert measure(deprecated=True) < usual
    assert measure(secondary_language=True) < usual
    assert measure(changelog=True) < usual
    assert measure(depth=1) == usual > measure(depth=3)
