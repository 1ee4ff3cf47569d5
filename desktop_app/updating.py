"""Wires updates to the window: the bar that shows them, and what is shown anew afterwards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout

from desktop_app.contents import Contents
from desktop_app.controllers.tasks import Tasks
from desktop_app.controllers.updating import Updater
from desktop_app.tabbing import Tabbing
from desktop_app.views.update_bar import UpdateBar
from desktop_app.views.window import Window

if TYPE_CHECKING:
    from desktop_app.database.library import Library


class Updating(QObject):
    """Updates when the user asks; the window stays where it is meanwhile, and after."""

    def __init__(
        self,
        window: Window,
        tasks: Tasks,
        library: "Library",
        contents: Contents,
        tabbing: Tabbing,
    ) -> None:
        super().__init__(window)
        self.updater = Updater(tasks, library, self)
        self.bar = UpdateBar()
        layout = window.layout()
        if isinstance(layout, QBoxLayout):
            layout.setSpacing(0)
            layout.setStretchFactor(window.splitter, 1)
            layout.addWidget(self.bar)
        window.actions_by_name["update"].triggered.connect(self.updater.start)
        self.bar.cancelled.connect(self.updater.cancel)
        self.updater.progressed.connect(lambda progress: self.bar.show_progress(*progress))
        self.updater.ended.connect(self.bar.show_end)
        # ids that were learnt before mean nothing any more
        self.updater.replaced.connect(lambda: contents.show(library))
        self.updater.replaced.connect(tabbing.renew)
