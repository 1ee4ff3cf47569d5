"""Wires updates to the window: the bar that shows them, and what is read again afterwards."""

from PySide6.QtCore import QObject

from desktop_app.app.contents import ContentsPresenter
from desktop_app.app.tabs import TabsPresenter
from desktop_app.controllers.updater import Progress, Updater
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.chrome.update_bar import UpdateBar
from desktop_app.views.main_window import MainWindow


class UpdatesPresenter(QObject):
    """Updates when the user asks; the window stays where it is meanwhile, and after."""

    def __init__(
        self,
        window: MainWindow,
        updater: Updater,
        contents: ContentsPresenter,
        tabs: TabsPresenter,
    ) -> None:
        """Show the progress of `updater`, which all windows share."""
        super().__init__(window)
        self._contents, self._tabs = contents, tabs
        self.updater = updater
        self.bar = UpdateBar()
        window.set_footer(self.bar)
        window.actions_by_name[ActionName.UPDATE].triggered.connect(updater.start)
        self.bar.cancelled.connect(updater.cancel)
        # to methods of this window's: they are disconnected when it is closed
        updater.progressed.connect(self._show_progress)
        updater.ended.connect(self.bar.show_end)
        updater.replaced.connect(self._reload)

    def _show_progress(self, progress: Progress) -> None:
        self.bar.show_progress(*progress)

    def _reload(self) -> None:
        """Read again what is shown: ids that were learnt before mean nothing any more."""
        self._contents.reload()
        self._tabs.reload_current()
