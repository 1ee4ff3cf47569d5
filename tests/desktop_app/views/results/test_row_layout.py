"""Rows are cut to the width they have."""

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from pytestqt.qtbot import QtBot

from desktop_app.views.results.row_layout import metrics_of, row_layout
from tests.desktop_app.views.results.sample_result import result

_ROUNDING = 2.0
"""Pixels: letters that stand together may be set a little closer or wider than one by one."""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=200),
    st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=400),
    st.integers(80, 900),
    st.booleans(),
)
def test_no_line_is_wider_than_its_row(
    qtbot: QtBot, name: str, summary: str, width: int, new: bool
) -> None:
    row = result(qualified_name=name or "x", summary=summary, name_spans=((0, 3),))
    for line in row_layout(row, width, new, "Python 3.15"):
        assert [x for _, x in line] == sorted(x for _, x in line)
        run, x = line[-1]
        assert x + metrics_of(run.ink).horizontalAdvance(run.text) <= width + _ROUNDING


@pytest.mark.parametrize("width", [100, 250])
def test_what_does_not_fit_ends_with_an_ellipsis(qtbot: QtBot, width: int) -> None:
    _, context = row_layout(result(summary="word " * 40), width, False, "")
    text = "".join(run.text for run, _ in context)
    assert text.endswith("…") and "Coroutines and tasks — word".startswith(text[:10])
    _, whole = row_layout(result(summary="word"), 600, False, "")
    assert "".join(run.text for run, _ in whole) == "Coroutines and tasks — word"
