"""The language of the window: the one in the settings, or the first of the system's that is there.

English is what the texts are written in and needs no file; for any other language there is one in
`resources/translations`, which `python -m tests.translations` makes.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app.paths import resources

ENGLISH = "en"


def folder() -> Path:
    """Where the translations are: `de.qm` and so on."""
    return resources() / "translations"


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that the window speaks, English first."""
    return (ENGLISH, *sorted(file.stem for file in folder().glob("*.qm")))


def chosen(choice: str, wanted: Iterable[str], there: Iterable[str]) -> str:
    """Return the language to speak: the user's `choice`, or the first of those `wanted` that is
    `there`.

    >>> chosen("", ["fr-FR", "fr", "de-AT", "en"], ["en", "de"])
    'de'
    >>> chosen("", ["en-GB", "de"], ["en", "de"]), chosen("de", ["en"], ["en", "de"])
    ('en', 'de')
    """
    known = set(there)
    codes = (code.partition("-")[0] for code in (choice, *wanted))
    return next((code for code in codes if code in known), ENGLISH)


def install_translators(choice: str) -> None:
    """Speak this language from now on, or the system's; texts that are shown stay as they are."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("asked before there was an application to speak")
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.deleteLater()
    system = QLocale.system()
    language = chosen(choice, system.uiLanguages(), languages())
    of_system = system.language() == QLocale(language).language()
    QLocale.setDefault(system if of_system else QLocale(language))
    if language != ENGLISH:
        # Qt's own texts first: a translator that comes later is asked before the others
        for name, place in (
            (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            (language, str(folder())),
        ):
            translator = QTranslator(application)
            if translator.load(name, place):
                application.installTranslator(translator)
