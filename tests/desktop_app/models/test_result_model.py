from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry
from desktop_app.models.result_model import ResultModel, ResultRole
from desktop_app.search.records import Result, Rule


def result(number: int, docset: str = "python-3.15") -> Result:
    entry = Entry(
        docset, number, Kind.FUNCTION, "f", f"m.f{number}", "m.html", "m", f"m.f{number}",
        "", "What it does.", None, None, 0, 0, 0.5,
    )  # fmt: skip
    return Result(entry, Rule.EXACT, "named so")


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = ResultModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no hints here
    model.set_results([result(1), result(2)])
    model.append([result(1), result(3)])
    model.set_results([])
    model.set_results([result(4)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no hints here


def test_a_row_answers_by_named_roles() -> None:
    model = ResultModel()
    model.set_results([result(7)])
    index = model.index(0)
    assert index.data() == "m.f7"
    assert index.data(ResultRole.RESULT) == result(7)
    assert index.data(ResultRole.KIND) == "function"
    assert index.data(ResultRole.URL) == "m.html#m.f7"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "m.f7, function"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(model.index(3)) is None
    assert model.roleNames()[ResultRole.RESULT] == b"result"


def test_a_longer_answer_adds_rows_at_the_end_and_moves_none() -> None:
    model = ResultModel()
    model.set_results([result(2), result(1)])
    model.append([result(1), result(9), result(2), result(2, "flask-3.1"), result(5)])
    assert [(row.entry.id, row.entry.docset[:1]) for row in model.results] == [
        (2, "p"), (1, "p"), (9, "p"), (2, "f"), (5, "p"),
    ]  # fmt: skip
