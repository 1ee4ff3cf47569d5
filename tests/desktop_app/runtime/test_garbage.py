import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.runtime import garbage


class Cycle(QObject):
    """Something of Qt that only the collector can free, and that notes who does."""

    def __init__(self, freed: list[int]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: freed.append(threading.get_ident()))


def test_a_worker_never_frees_what_is_qts(qtbot: QtBot) -> None:
    freed: list[int] = []

    def allocate() -> None:
        kept = [[number] for number in range(200_000)]
        assert kept

    gc.enable()
    with garbage.collect_in_this_thread():
        for _ in range(20):
            Cycle(freed)
        worker = threading.Thread(target=allocate)
        worker.start()
        worker.join()
        assert freed == []
        more = [[number] for number in range(200_000)]
        qtbot.waitUntil(lambda: len(freed) == 20, timeout=3000)
        assert more
    assert set(freed) == {threading.get_ident()}
    assert gc.isenabled()
