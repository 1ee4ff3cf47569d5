"""The one application object: its name, its style, its icon."""

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.paths import resources
from desktop_app.views.theme import fonts


def make_application() -> QApplication:
    """Return the one `QApplication`, named."""
    # a style of Qt's own looks the same everywhere, and does what the style sheet says
    QApplication.setStyle("Fusion")
    QApplication.setApplicationName("pythondocs")
    QApplication.setApplicationDisplayName("Python Docs")
    QApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("pythondocs")
    application = QApplication([])
    application.setFont(fonts.as_typed(application.font()))
    QApplication.setWindowIcon(icon())
    return application


def icon() -> QIcon:
    """Return the application's icon, in every size in which it was drawn."""
    made = QIcon()
    for file in sorted((resources() / "icons").glob("pythondocs-*.png")):
        made.addFile(str(file))
    return made
