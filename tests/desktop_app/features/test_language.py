"""The window in other languages: nothing forgotten, everything fits, German through and through."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from desktop_app.docset import errors
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.kinds import Kind
from desktop_app.i18n import translate
from desktop_app.runtime import language
from desktop_app.runtime.error_messages import translate_message, user_message
from desktop_app.state.settings import Settings
from desktop_app.state.store import StateStore
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.dialogs.history import HistoryDialog
from desktop_app.views.results import row_layout
from desktop_app.views.theme import fonts
from desktop_app.views.widgets.sheet import ScrollDialog
from tests import docsets
from tests.desktop_app.driver import CONTROL, KEY, Drive, Driver
from tests.desktop_app.speaking import Pseudo, forgotten, misfits, said
from tests.docsets import Sample

GREEK = (
    Sample(Kind.MODULE, "άλφα", "a.html", "a", summary="Πρώτο.", html="<p>Κείμενο ένα.</p>"),
    *(
        Sample(
            kind, f"άλφα.βήτα{number}", "a.html", f"b{number}", summary="Δεύτερο.",
            added="3.15" if number % 2 else None, deprecated="3.14" if number % 3 == 0 else None,
        )
        for number, kind in enumerate(kind for kind in Kind if kind is not Kind.PAGE)
    ),
    Sample(
        Kind.SECTION, "Γάμα", "g.html", "g",
        html="".join(f'<h2 id="h{n}">Κεφάλαιο {n}</h2><p>Κείμενο.</p>' for n in range(4)),
    ),
)  # fmt: skip
"""A docset without a Latin letter: each that is seen is the application's own."""

SMALL = (640, 400)

SEARCH = re.compile(r"<a href=.*?</a>|</?b>")
"""A search that can be clicked is the same in every language."""

ADDRESS = re.compile(r"https?://\S+")


@pytest.fixture
def greek(tmp_path: Path) -> Path:
    path = tmp_path / "greek.db"
    return docsets.write(path, GREEK, name="Τεκμήρια", version="3.15", licence="Άδεια.")


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    row_layout.row_layout.cache_clear()  # it remembers words, and a language is for a whole run
    yield
    row_layout.row_layout.cache_clear()
    language.install_translators("en")


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[Pseudo]:
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


async def scenes(user: Driver) -> AsyncIterator[str]:
    """Yield the parts of the window that say something, one after the other."""
    window, actions = user.window, user.window.actions_by_name
    await user.until(lambda: window.home.links)
    yield "home"
    window.box.setText("βήτα")
    await user.until(lambda: user.shown() == user.names()[:1] and user.names())
    yield "list and preview"
    window.box.setText("άλφα")
    await user.until(lambda: user.shown() == ["άλφα"])
    yield "a module and what it contains"
    actions[ActionName.PIN].trigger()
    yield "pinned"
    actions[ActionName.COPY_LINK].trigger()
    yield "copied"
    window.box.setText("Γάμα")
    await user.until(lambda: user.shown() == ["Γάμα"])
    actions[ActionName.PAGE].trigger()
    await user.until(lambda: window.pane.outline.headings)
    yield "a page with its outline"
    actions[ActionName.FIND].trigger()
    window.pane.find_bar.field.setText("Κείμενο")
    await user.until(lambda: not window.pane.finder.searching)
    yield "found"
    window.pane.find_bar.field.setText("ωωω")
    await user.until(lambda: not window.pane.finder.searching)
    yield "not found in the text"
    actions[ActionName.ESCAPE].trigger()
    window.question.ask("https://example.org/")
    yield "a question"
    window.question.dismiss()
    window.box.setText("ξξξξξ ψψψψ")
    await user.until(window.notice.isVisible)
    yield "nothing found"
    window.box.setText("βητ")
    await user.until(lambda: user.names() or window.notice.isVisible())
    yield "a slip, or a suggestion"
    window.box.clear()
    await user.until(window.home.isVisible)
    actions[ActionName.VISITS].trigger()
    yield "nothing visited yet, or a list of it"
    for dialog in window.findChildren(HistoryDialog):
        dialog.reject()
    for name in (ActionName.SETTINGS, ActionName.SHORTCUTS, ActionName.ABOUT):
        actions[name].trigger()
        await user.until(lambda: window.findChildren(ScrollDialog))
        yield name
        for sheet in window.findChildren(ScrollDialog):
            sheet.reject()
            sheet.deleteLater()
        await user.until(lambda: not window.findChildren(ScrollDialog))
    actions[ActionName.MENU].trigger()
    yield "menu"
    assert window.menu.menu is not None
    window.menu.menu.close()
    window.show_unusable(user_message(DocsetError(errors.DAMAGED.format(path="1.db", error="2"))))
    yield "unusable"


def test_every_text_is_collected_and_translated(drive: Drive, greek: Path, pseudo: Pseudo) -> None:
    async def scenario(user: Driver) -> None:
        own = {"Python", "Qt", "re", "db", *map(language_names, language.languages())}
        keys = {key for spec in user.window.actions_by_name.specs for key in spec.shown_keys}
        keys |= {"Alt+Up", "Alt+Down", "Del"}  # of pins, while one has the focus
        left: set[str] = set()
        count = 0
        async for scene in scenes(user):
            for name, text in said(user.window):
                count += 1
                rest = ADDRESS.sub("", SEARCH.sub("", text))
                for key in sorted(keys, key=len, reverse=True):
                    rest = rest.replace(key, "")
                if set(forgotten(rest)) - own:
                    left.add(f"{scene}: {name}: {text[:80]!r}")
        assert count > 1000
        assert not left, "\n".join(sorted(left))

    drive(scenario, greek)


def language_names(code: str) -> str:
    return QLocale(code).nativeLanguageName().split()[-1]


@pytest.mark.parametrize("size", [SMALL, (1100, 720)])
def test_longer_texts_fit(drive: Drive, greek: Path, pseudo: Pseudo, size: tuple[int, int]) -> None:
    async def scenario(user: Driver) -> None:
        user.window.resize(*size)
        cut: set[str] = set()
        async for scene in scenes(user):
            await asyncio.sleep(0.02)  # laid out anew
            cut |= {f"{scene}: {words}" for words in misfits(user.window, guess=6)}
        assert not cut, "\n".join(sorted(cut))

    drive(scenario, greek)


@pytest.fixture
def german(tmp_path: Path, qapp: QApplication) -> None:
    """Ask for German in the window's settings."""

    async def choose() -> None:
        store = StateStore(tmp_path / "state.db")
        await store.configure(replace(Settings(), language="de"))
        await store.close()

    asyncio.run(choose())


FAMILIES = ("DejaVu Sans", "DejaVu Sans Mono", "DejaVu Serif", "Nimbus Sans", "Noto Sans")
"""Of different widths; one that is not installed is replaced by what is."""


@pytest.fixture(params=FAMILIES)
def family(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Set the family of the system's font."""

    def use(font: QFont) -> None:
        qapp.setFont(font)
        # a font is for a whole run
        remembering = (
            fonts.ui_families, fonts.code_families, fonts.scale, fonts.ui, fonts.code,
            fonts.ui_metrics, row_layout.row_layout,
        )  # fmt: skip
        for function in remembering:
            function.cache_clear()

    before = qapp.font()
    font = QFont(before)
    font.setFamilies([request.param])
    use(font)
    yield request.param
    use(before)


def test_german_fits(drive: Drive, greek: Path, german: None, family: str) -> None:
    async def scenario(user: Driver) -> None:
        user.window.resize(*SMALL)
        cut: set[str] = set()
        seen: set[str] = set()
        async for scene in scenes(user):
            await asyncio.sleep(0.02)
            cut |= {f"{scene}: {words}" for words in misfits(user.window)}
            seen |= {text for _, text in said(user.window)}
        assert not cut, "\n".join(sorted(cut))
        assert {
            "Suchen", "Tastenkürzel", "Nichts gefunden", "Keine Treffer",
            "Eine neue Sprache gilt nach einem Neustart.",
            "Im Browser öffnen (Strg+Umschalt+O)",
        } <= seen  # fmt: skip

    drive(scenario, greek)


def test_rows_and_texts_speak_german(drive: Drive, greek: Path, german: None) -> None:
    async def scenario(user: Driver) -> None:
        user.window.box.setText("βήτα1")
        await user.until(lambda: user.shown() == ["άλφα.βήτα1"])
        row = user.window.results.rows.index(0)
        spoken = str(row.data(Qt.ItemDataRole.AccessibleTextRole))
        assert spoken == "άλφα.βήτα1, Klasse, seit 3.15"
        assert "Klasse · seit 3.15" in user.text()
        assert QLocale().toString(1234.5, "f", 1) in {"1.234,5", "1234,5"}
        assert translate_message(errors.DAMAGED.format(path="x.db", error="?")).startswith(
            "x.db ist beschädigt (?)"
        )

    drive(scenario, greek)


def test_the_language_is_chosen_in_the_settings_and_spoken_from_the_next_start_on(
    drive: Drive, docset: Path
) -> None:
    def chip(user: Driver, name: str) -> QToolButton:
        dialog = user.session.settings.dialog
        assert dialog is not None
        return next(c for c in dialog.findChildren(QToolButton) if c.accessibleName() == name)

    async def evening(user: Driver) -> None:
        user.press(KEY.Key_Comma, CONTROL)
        await user.until(lambda: user.session.settings.dialog)
        QTest.keyClick(chip(user, "Language: Deutsch"), KEY.Key_Space)
        assert user.user_data.settings.language == "de"

    async def morning(user: Driver) -> None:
        await user.until(lambda: user.window.home.links)
        assert user.window.box.accessibleName() == "In der Dokumentation suchen"
        user.press(KEY.Key_Comma, CONTROL)
        await user.until(lambda: user.session.settings.dialog)
        assert chip(user, "Sprache: Deutsch").isChecked()
        QTest.keyClick(chip(user, "Sprache: English"), KEY.Key_Space)

    async def noon(user: Driver) -> None:
        assert user.window.box.accessibleName() == "Search the documentation"

    for scenario in (evening, morning, noon):
        drive(scenario, docset)


@pytest.mark.parametrize(
    ("choice", "wanted", "expected"),
    [
        ("", ["de-DE", "de"], "de"),
        ("", ["de-AT", "de", "en"], "de"),
        ("", ["en-US", "en", "de"], "en"),  # though there is no file for English
        ("", ["fr-FR", "fr"], "en"),
        ("", ["fr-FR", "fr", "de"], "de"),
        ("", [], "en"),
        ("de", ["en"], "de"),
        ("en", ["de"], "en"),
        ("xx", ["de"], "de"),  # of a version that knew another language
    ],
)
def test_which_language_is_spoken(choice: str, wanted: list[str], expected: str) -> None:
    assert language.chosen(choice, wanted, ["en", "de"]) == expected


def test_sentences_inside_sentences_are_translated_too(pseudo: Pseudo) -> None:
    reason = translate("State", "another program has locked it")
    words = translate("Docset", "{path} cannot be read: {reason}.").format(path="π", reason=reason)
    assert words == "π cannot be read: another program has locked it."
    assert forgotten(translate_message(words)) == []
    assert translate_message("asyncio.gather") == "asyncio.gather"
