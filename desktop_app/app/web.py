"""Opens addresses on the web, or says what to do where no browser opens."""

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop_app.views.main_window import MainWindow


def open_on_web(window: MainWindow, url: str | None) -> None:
    """Have the desktop open `url`, if there is one; where it cannot, `url` is copied instead."""
    if url and not QDesktopServices.openUrl(QUrl(url)):
        QGuiApplication.clipboard().setText(url)
        window.status.tell(
            QCoreApplication.translate(
                "OpenOnWeb", "No browser opened. The link is copied: paste it into a browser."
            )
        )
