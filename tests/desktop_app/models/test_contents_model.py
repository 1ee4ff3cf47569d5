from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop_app.docset.kinds import Kind
from desktop_app.models.contents_model import ContentsModel, ContentsRole
from desktop_app.models.contents_nodes import Node
from desktop_app.models.kind_labels import group_title


def branch(title: str, count: int = 0) -> Node:
    return Node("python-3.15", title, count, waits=True)


def test_the_model_keeps_qts_rules_while_it_is_filled(qtmodeltester: ModelTester) -> None:
    model = ContentsModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no hints here
    asked: list[Node] = []
    model.wanted.connect(asked.append)
    model.set_roots([branch("top"), branch("other")])
    # the tester itself has asked for everything; the answer comes later, as in the window
    assert [node.title for node in asked] == ["top", "other"]
    model.fill(asked[0], [branch("below"), Node("python-3.15", "leaf")])
    assert model.rowCount(model.index(0, 0)) == 2
    model.fill(asked[1], [])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no hints here


def test_what_is_under_a_row_is_asked_for_once() -> None:
    model = ContentsModel()
    asked: list[str] = []
    model.wanted.connect(lambda node: asked.append(node.title))
    model.set_roots([branch("top", 7)])
    top = model.index(0, 0)
    assert model.hasChildren(top) and model.canFetchMore(top)
    model.fetchMore(top)
    model.fetchMore(top)
    assert asked == ["top"]
    assert not model.hasChildren(top)
    assert top.data(ContentsRole.COUNT) == 7


def test_an_answer_to_a_tree_that_is_gone_is_dropped() -> None:
    model = ContentsModel()
    old = branch("old")
    model.set_roots([old])
    model.set_roots([branch("new")])
    model.fill(old, [Node("python-3.15", "late")])
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_group_is_called_by_its_kind() -> None:
    model = ContentsModel()
    model.set_roots([Node("python-3.15", "", group=Kind.C_MACRO)])
    assert model.index(0, 0).data(Qt.ItemDataRole.DisplayRole) == "C macros"
    assert all(group_title(kind) for kind in Kind)
