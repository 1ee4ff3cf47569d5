import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Location
from desktop_app.models.link_model import LINK, LinkModel, matching
from desktop_app.models.links import Link

GATHER = Link(Location("python", "a"), "asyncio.gather", Kind.FUNCTION, "today")
SUB = Link(Location("python", "b"), "re.sub", Kind.FUNCTION, "yesterday")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", (GATHER, SUB)),
        ("  ", (GATHER, SUB)),
        ("RE.", (SUB,)),
        ("sub yester", (SUB,)),
        ("gather asyncio", (GATHER,)),
        ("gather sub", ()),
    ],
)
def test_matching(text: str, found: tuple[Link, ...]) -> None:
    assert matching((GATHER, SUB), text) == found


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = LinkModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no hints here
    model.set_links([GATHER, SUB])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no hints here
    index = model.index(1)
    assert (index.data(), index.data(LINK)) == ("re.sub", SUB)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "re.sub, yesterday"
