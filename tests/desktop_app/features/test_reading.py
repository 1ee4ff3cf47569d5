"""Reading pages and following links, with real keys and a real mouse."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from desktop_app.docset.kinds import Kind
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.theme.tokens import DARK, LIGHT, Palette
from desktop_app.views.widgets.link_button import LinkButton
from tests import docsets
from tests.desktop_app.driver import ALT, CONTROL, KEY, LEFT, SHIFT, Drive, Driver
from tests.docsets import Sample

FILLER = "".join(f"<p>Line {number} between.</p>" for number in range(60))
SAMPLES = (
    Sample(Kind.PAGE, "Start", "start.html", text="the first page"),
    Sample(
        Kind.SECTION,
        "Middle",
        "middle.html",
        "middle",
        html='<p>A note<a href="#fn-1">[1]</a>, a <a href="glossary.html#term-lamp">lamp</a>, '
        f'a rule <a href="#grammar-token-rule">rule_name</a>.</p>{FILLER}'
        '<table class="code" width="100%" cellspacing="0" cellpadding="12"><tr><td><pre>'
        '<a id="grammar-token-rule"></a>rule_body: "a"</pre></td></tr></table>'
        f'{FILLER}<p id="fn-1">[1] The footnote.</p>{FILLER}',
    ),
    Sample(Kind.TERM, "lamp", "glossary.html", "term-lamp", "Something that gives light"),
)


@pytest.fixture
def three_pages(tmp_path: Path) -> Path:
    return docsets.write(tmp_path / "pages.db", SAMPLES, name="Pages")


def top(user: Driver) -> str:
    """Return the first line that is in sight."""
    browser = user.window.reading_pane.browser
    return browser.cursorForPosition(QPoint(0, 10)).block().text()


def stands_at_top(user: Driver, line: str) -> bool:
    return top(user) == line


async def click(user: Driver, text: str) -> None:
    """Click the link with this text."""
    browser = user.window.reading_pane.browser
    await user.until(lambda: browser.complete)
    place = browser.cursorRect(browser.document().find(text)).center() - QPoint(3, 0)
    QTest.mouseClick(browser.viewport(), LEFT, pos=place)


def test_pages_are_turned_by_keys_and_buttons(drive: Drive, three_pages: Path) -> None:
    async def scenario(user: Driver) -> None:
        actions = user.window.actions_by_name
        await user.search("Middle")
        user.press(KEY.Key_Return)
        await user.until(actions[ActionName.NEXT].isVisible)
        user.press(KEY.Key_PageDown, ALT)
        await user.until(lambda: user.shown() == ["lamp"])
        assert not actions[ActionName.NEXT].isEnabled()
        user.press(KEY.Key_PageUp, ALT)
        await user.until(lambda: user.shown() == ["Middle"])
        buttons = user.window.reading_pane.findChildren(QToolButton)
        back = next(
            button for button in buttons if button.defaultAction() is actions[ActionName.PREVIOUS]
        )
        QTest.mouseClick(back, LEFT)
        await user.until(lambda: user.shown() == ["Start"])
        assert not actions[ActionName.PREVIOUS].isEnabled() and actions[ActionName.NEXT].isEnabled()

    drive(scenario, three_pages)


def test_footnotes_grammar_and_terms_are_followed(drive: Drive, three_pages: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("Middle")
        user.press(KEY.Key_Return)
        await user.until(user.window.actions_by_name[ActionName.NEXT].isVisible)
        scroll = user.window.reading_pane.browser.verticalScrollBar()
        for link, line in (("[1]", "[1] The footnote."), ("rule_name", 'rule_body: "a"')):
            await click(user, link)
            await user.until(partial(stands_at_top, user, line))
            user.press(KEY.Key_Left, ALT)
            await user.until(lambda: scroll.value() == 0)
        await click(user, "lamp")
        await user.until(lambda: user.shown() == ["lamp"])
        user.press(KEY.Key_Left, ALT)
        await user.until(lambda: user.shown() == ["Middle"])

    drive(scenario, three_pages)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_code_and_matched_letters_are_coloured(
    drive: Drive, docset: Path, palette: Palette
) -> None:
    async def scenario(user: Driver) -> None:
        user.application.context.color_scheme.changed.emit(palette is DARK)
        await user.search("gather")
        browser, results = user.window.reading_pane.browser, user.window.results
        await user.until(lambda: browser.complete)
        keyword = browser.document().find("await asyncio")
        keyword.setPosition(keyword.selectionStart() + 1)
        assert keyword.charFormat().foreground().color().name() == palette.code_keyword
        image = results.viewport().grab().toImage()
        row = results.visualRect(results.rows.index(0))
        colours = {
            image.pixelColor(x, y).name()
            for x in range(row.left(), row.right())
            for y in range(row.top(), row.center().y())
        }
        assert palette.accent in colours

    drive(scenario, docset)


def test_the_entry_is_opened_in_the_browser(
    drive: Drive, docset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)

    async def scenario(user: Driver) -> None:
        await user.search("gather")
        user.press(KEY.Key_O, CONTROL | SHIFT)
        assert opened == ["https://docs.example/library/asyncio-task.html#asyncio.gather"]

    drive(scenario, docset)


def test_what_is_read_is_printed(
    drive: Drive, docset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "printed.pdf"

    def accept(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        dialog.printer().setOutputFileName(str(file))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)

    async def scenario(user: Driver) -> None:
        user.press(KEY.Key_P, CONTROL)
        assert not file.exists()
        await user.search("gather")
        user.press(KEY.Key_P, CONTROL)
        assert file.read_bytes().startswith(b"%PDF")

    drive(scenario, docset)


def test_only_what_is_selected_is_printed(
    drive: Drive, docset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[bool] = []
    sizes: list[int] = []

    def accept(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        file = tmp_path / f"{len(offered)}.pdf"
        dialog.printer().setOutputFileName(str(file))
        offered.append(dialog.testOption(QPrintDialog.PrintDialogOption.PrintSelection))
        if offered[-1]:
            dialog.setPrintRange(QPrintDialog.PrintRange.Selection)
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)

    async def scenario(user: Driver) -> None:
        browser = user.window.reading_pane.browser
        await user.search("long text")
        user.press(KEY.Key_Return)
        await user.until(lambda: browser.complete and browser.document().blockCount() > 500)
        user.press(KEY.Key_P, CONTROL)
        browser.setTextCursor(browser.document().find("Paragraph number 599"))
        user.press(KEY.Key_P, CONTROL)
        assert offered == [False, True]
        sizes.extend((tmp_path / f"{at}.pdf").read_bytes().count(b"/Type /Page\n") for at in (0, 1))

    drive(scenario, docset)
    assert sizes[0] > 5 and sizes[1] == 1


def test_without_the_mouse_one_comes_back_the_next_day(drive: Drive, docset: Path) -> None:
    """As someone who has never seen it: find, pin, copy, find in the page, come back."""
    far: list[int] = []

    async def evening(user: Driver) -> None:
        await user.search("guide")
        user.press(KEY.Key_D, CONTROL)
        await user.until(lambda: len(user.user_data.store.pins) == 1)
        user.press(KEY.Key_Return)
        await user.until(lambda: user.window.reading_pane.outline.headings)
        user.press(KEY.Key_C, CONTROL | SHIFT)
        assert (
            "https://docs.example/howto/guide.html" in user.window.status_message.accessibleName()
        )
        user.press(KEY.Key_F, CONTROL)
        user.type("Chapter 2")
        scroll = user.window.reading_pane.browser.verticalScrollBar()
        await user.until(lambda: user.window.reading_pane.find_bar.count == "1 of 1")
        assert scroll.value() > 0
        far.append(scroll.value())
        user.press(KEY.Key_Escape)
        user.press(KEY.Key_Q, CONTROL)
        assert not user.window.isVisible()

    async def morning(user: Driver) -> None:
        scroll = user.window.reading_pane.browser.verticalScrollBar()
        await user.until(lambda: user.shown() == ["A guide"] and scroll.value() == far[0])
        assert not user.window.actions_by_name[ActionName.PAGE].isVisible()
        user.press(KEY.Key_Escape)
        user.press(KEY.Key_Escape)
        await user.until(user.window.home.isVisible)
        tip = user.window.home.findChild(QLabel, "tip")
        assert tip is not None and tip.isVisible() and "class:" in tip.text()
        line = next(
            line
            for line in user.window.home.findChildren(LinkButton)
            if line.text() == "A guide" and line.isVisible()
        )
        for _ in range(40):
            user.press(KEY.Key_Tab)
            if user.focused() is line:
                break
        user.press(KEY.Key_Return)
        await user.until(lambda: user.shown() == ["A guide"])

    drive(evening, docset)
    drive(morning, docset)
