"""What this is, in which version, and whose documentation it shows."""

import platform
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop_app.docset.records import Docset
from desktop_app.views.theme.tokens import SPACE
from desktop_app.views.widgets.labels import plain_label
from desktop_app.views.widgets.sheet import ScrollDialog

_ICON = 72
_SIZE = (560, 380)


class AboutDialog(ScrollDialog):
    """The icon and a few lines; Esc closes it."""

    def __init__(self, docsets: Sequence[Docset], parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("AboutDialog", "About Python Docs"), _SIZE, parent
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icon = QLabel()
        icon.setPixmap(QApplication.windowIcon().pixmap(_ICON))
        icon.setAccessibleName(self.tr("The icon: a magnifier over lines of text"))
        row = QHBoxLayout()
        row.setSpacing(SPACE.large)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        row.addLayout(column, 1)
        column.setSpacing(SPACE.tight)
        version = self.tr("Version {version}").format(version=QApplication.applicationVersion())
        column.addWidget(_label("headline", self.tr("Python Docs")))
        column.addWidget(_label("lead", version))
        for docset in docsets:
            column.addSpacing(SPACE.medium)
            column.addWidget(_label("setting", docset.title))
            column.addWidget(_label("tip", docset.licence))
        column.addSpacing(SPACE.medium)
        column.addWidget(_label("setting", self.tr("The program")))
        column.addWidget(_label("tip", self.tr("Free software under the MIT licence.")))
        made_of = f"Python {platform.python_version()} · Qt {qVersion()}"
        column.addWidget(_label("tip", made_of))
        column.addStretch(1)
        self.lay_out(row)


def _label(name: str, text: str) -> QLabel:
    label = plain_label(name, text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
