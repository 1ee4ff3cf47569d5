"""The left half: the search box, its scopes, and the list of what was found."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.docset.records import Docset
from desktop_app.search.records import Answer
from desktop_app.views.actions.action_table import Actions
from desktop_app.views.results.completion_bar import CompletionBar
from desktop_app.views.results.footer import Footer
from desktop_app.views.results.result_list import ResultList
from desktop_app.views.results.scope_bar import ScopeBar
from desktop_app.views.results.search_box import SearchBox
from desktop_app.views.theme.tokens import SPACE, Palette
from desktop_app.views.widgets.announcer import Announcer

_SMALLEST = 220


class SearchPane(QWidget):
    """Lays out what one searches with; where there is nothing to list, it has another list."""

    completion_chosen = Signal(int)
    """Which of the texts that were offered shall be taken."""

    def __init__(self, palette: Palette, box: SearchBox, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_SMALLEST)
        self._box = box
        self.scopes, self.completions = ScopeBar(), CompletionBar()
        self.completions.chosen.connect(self.completion_chosen)
        self._under_box = QStackedWidget()
        self._under_box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for row in (self.scopes, self.completions):
            self._under_box.addWidget(row)
        self.results = ResultList(palette)
        self.footer = Footer(actions)
        self.announcer = Announcer(self.results)
        self.lists = QStackedWidget()
        self._beside_home = QWidget()
        for part in (self._beside_home, self.results):
            self.lists.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        around_box = QVBoxLayout()
        around_box.setContentsMargins(SPACE.medium, SPACE.medium, SPACE.medium, SPACE.small)
        around_box.addWidget(box)
        column.addLayout(around_box)
        column.addWidget(self._under_box)
        column.addWidget(self.lists, 1)
        self._column = column
        self.take_footer()

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        for part in (self._box, self.results, self.footer.menu_button):
            part.set_theme(palette)
        self.scopes.fit()

    def take_footer(self) -> None:
        """Show the footer under the list."""
        self._column.addWidget(self.footer)

    def put_beside_home(self, tree: QWidget) -> None:
        """Show `tree` where the results are, while there are none to show."""
        before, self._beside_home = self._beside_home, tree
        self.lists.addWidget(tree)
        if self.lists.currentWidget() is before:
            self.lists.setCurrentWidget(tree)

    def show_tree(self) -> None:
        """Show what stands beside the home page, whatever is listed now."""
        self.lists.setCurrentWidget(self._beside_home)

    def offer(self, texts: Sequence[str], taken: int) -> None:
        """Show what the text may become in the place of the scopes; nothing, and they are back."""
        self._box.offers = bool(texts)
        if texts:
            self.completions.offer(texts, taken)
        self._under_box.setCurrentWidget(self.completions if texts else self.scopes)

    def set_docsets(self, docsets: Sequence[Docset]) -> None:
        """Offer these to be searched."""
        titles = {docset.slug: docset.title for docset in docsets}
        self.scopes.set_docsets(titles)
        self.results.delegate.set_docsets(
            {docset.slug: docset.version for docset in docsets}, titles if len(titles) > 1 else {}
        )

    def show_home(self) -> None:
        """Show the tree in place of results: nothing is searched for."""
        self.results.show_results(())
        self.lists.setCurrentWidget(self._beside_home)
        self.footer.show_docsets(self.scopes.count)

    def show_answer(self, answer: Answer, more: bool) -> None:
        """List what was found; `more` may be had by scrolling on."""
        self.lists.setCurrentWidget(self.results)
        self.results.show_results(answer.results)
        self.footer.show_count(len(answer.results), more, answer.elapsed_ms, answer.understood)
        first = self.results.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        self.announcer.tell(self.footer.words, first or "")

    def extend_answer(self, answer: Answer, more: bool) -> None:
        """Add rows at the end."""
        self.results.rows.append(answer.results)
        self.footer.show_count(
            self.results.rows.rowCount(), more, answer.elapsed_ms, answer.understood
        )
