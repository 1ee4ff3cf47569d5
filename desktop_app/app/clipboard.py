"""Wires the actions that copy something to the clipboard."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop_app.controllers.clipboard import ClipboardController
from desktop_app.search.records import Result
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.main_window import MainWindow


class ClipboardPresenter(QObject):
    """Puts on the clipboard what the actions of a window ask for, and reports it there."""

    def __init__(self, window: MainWindow, clipboard: ClipboardController) -> None:
        super().__init__(window)
        self._status = window.status_message
        clipboard.text_ready.connect(self._copy)
        clipboard.nothing_to_copy.connect(self._report_nothing)
        window.results.copy_wanted.connect(self._copy_name)
        actions = window.actions_by_name
        actions[ActionName.COPY_NAME].triggered.connect(clipboard.name)
        actions[ActionName.COPY_IMPORT].triggered.connect(clipboard.import_line)
        actions[ActionName.COPY_MARKDOWN].triggered.connect(clipboard.markdown)
        actions[ActionName.COPY_RST].triggered.connect(clipboard.restructured_text)
        actions[ActionName.COPY_LINK].triggered.connect(clipboard.link)

    def _copy_name(self, result: Result) -> None:
        self._copy(result.entry.qualified_name)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._status.tell(self.tr("Copied {text}").format(text=text))

    def _report_nothing(self, name: str) -> None:
        self._status.tell(self.tr("{name} needs no import.").format(name=name))
