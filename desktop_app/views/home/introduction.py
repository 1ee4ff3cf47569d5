"""What to try first: three lines on the home page, at the very first start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.views.actions.action_spec import native_keys
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette


class Introduction(QWidget):
    """A rubric and three lines; the searches in them can be clicked."""

    tried = Signal(str)
    """A search that was clicked."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        rubric = QLabel(self.tr("Try this").upper())
        rubric.setObjectName("rubric")
        self._lines = [QLabel() for _ in range(3)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(rubric)
        for line in self._lines:
            line.setObjectName("try")
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.RichText)
            line.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
            line.linkActivated.connect(self.tried)
            column.addWidget(line)
        # nobody shall come with Tab to a line in which there is nothing to choose
        self._lines[-1].setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_theme(palette)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        family, size = fonts.code_families()[0], fonts.scaled(TYPE.code)

        def key(text: str) -> str:
            return f"<b>{text}</b>"

        def search(text: str) -> str:
            return (
                f'<a href="{text}" style="text-decoration:none;color:{palette.accent};'
                f"font-family:'{family}';font-size:{size}px\">{text}</a>"
            )

        first, second, third = self._lines
        first.setText(
            self.tr("Type {name}. The best match is shown while you type; {enter} opens its page.")
            .format(name=search("gather"), enter=key(native_keys("Return")))
        )  # fmt: skip
        second.setText(
            self.tr("You can also search for operators or in plain words: {sign} or {words}.")
            .format(sign=search(":="), words=search("read file line by line"))
        )  # fmt: skip
        third.setText(
            self.tr("Press {help} for all keyboard shortcuts, and {menu} for the menu.")
            .format(help=key(native_keys("F1")), menu=key(native_keys("F10")))
        )  # fmt: skip
