import time
from collections.abc import Iterator

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop_app.views.widgets.time_slicer import SLICE_SECONDS, TimeSlicer


def busy(steps: int, taken: list[int]) -> Iterator[None]:
    for step in range(steps):
        time.sleep(SLICE_SECONDS / 3)
        taken.append(step)
        yield


def test_short_work_is_done_at_once(qtbot: QtBot) -> None:
    taken: list[int] = []
    done: list[bool] = []
    TimeSlicer().run(iter(range(3)), lambda: done.append(True))
    assert done == [True]
    assert taken == []


def test_long_work_lets_events_through(qtbot: QtBot) -> None:
    taken: list[int] = []
    seen: list[int] = []
    turns = TimeSlicer()
    turns.run(busy(20, taken), lambda: seen.append(-1))
    assert 0 < len(taken) < 20
    others = QTimer()
    others.timeout.connect(lambda: seen.append(len(taken)))
    others.start(0)
    qtbot.waitUntil(lambda: -1 in seen)
    assert len({number for number in seen if 0 < number < 20}) > 3
    assert taken == list(range(20))


def test_what_is_stopped_or_replaced_is_never_done(qtbot: QtBot) -> None:
    done: list[str] = []
    turns = TimeSlicer()
    turns.run(busy(20, []), lambda: done.append("first"))
    turns.run(busy(10, []), lambda: done.append("second"))
    qtbot.waitUntil(lambda: bool(done))
    turns.run(busy(20, []), lambda: done.append("third"))
    turns.stop()
    qtbot.wait(60)
    assert done == ["second"]


def test_the_first_turn_can_be_left_to_the_event_loop(qtbot: QtBot) -> None:
    done: list[bool] = []
    slicer = TimeSlicer()
    slicer.run(iter(range(3)), lambda: done.append(True), at_once=False)
    assert slicer.running and not done
    qtbot.waitUntil(lambda: done == [True])
    assert not slicer.running
