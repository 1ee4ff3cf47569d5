from PySide6.QtWidgets import QApplication

from desktop_app.views.actions.action_spec import ActionName, ActionSpec
from desktop_app.views.actions.key_bindings import clash, effective
from desktop_app.views.theme.typography import Typography

PIN = ActionSpec(ActionName.PIN, "Pin", ("Ctrl+D",))
FIND = ActionSpec(ActionName.FIND, "Find", ("Ctrl+F", "F3"))


def test_what_the_user_changed_goes_before_vi_and_before_the_table() -> None:
    assert effective(PIN, {}, vim=False).keys == ("Ctrl+D",)
    assert effective(PIN, {}, vim=True).keys == ("Ctrl+Shift+D",)
    assert effective(PIN, {"pin": "Ctrl+P"}, vim=True).keys == ("Ctrl+P",)
    assert effective(FIND, {"find": ""}, vim=False).keys == ()


def test_a_clash_is_found_with_every_key_of_another_action() -> None:
    assert clash(ActionName.PIN, "f3", [PIN, FIND]) == FIND
    assert clash(ActionName.FIND, "Ctrl+F", [PIN, FIND]) is None
    assert clash(ActionName.PIN, "", [PIN, FIND._replace(keys=("",))]) is None


def test_lengths_of_a_style_sheet_are_zoomed_and_nothing_else(qapp: QApplication) -> None:
    style = "p { color: #101112; margin: 0px 1px; font-size: 15px; line-height: 150%; }"
    assert Typography(zoom=200).scaled_style(style) == (
        "p { color: #101112; margin: 0px 2px; font-size: 30px; line-height: 150%; }"
    )
    assert "margin: 0px 1px" in Typography(zoom=30).scaled_style(style)
