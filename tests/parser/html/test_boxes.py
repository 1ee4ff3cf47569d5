from collections.abc import Callable

import pytest


def box(kind: str, content: str) -> str:
    return (
        f'<table class="{kind}" width="100%" cellspacing="0" cellpadding="0"><tr>'
        f'<td class="edge" width="3"></td><td class="box">{content}</td></tr></table>'
    )


@pytest.mark.parametrize(
    ("classes", "kind"),
    [
        ("admonition note", "note"),
        ("admonition hint", "tip"),
        ("admonition caution", "warning"),
        ("unstable-c-api warning admonition", "warning"),
        ("admonition danger", "danger"),
        ("admonition seealso", "seealso"),
        ("admonition-example admonition", "example"),
        ("admonition-anything-else admonition", "note"),
        ("admonition deepalchemy", "note"),
    ],
)
def test_admonitions(cleaned: Callable[[str], str], classes: str, kind: str) -> None:
    html = f"<div class='{classes}'><p class='admonition-title'>T</p><p>a</p></div>"
    assert cleaned(html) == box(kind, '<p class="title">T</p><p>a</p>')


@pytest.mark.parametrize(
    ("classes", "words", "kind"),
    [
        ("versionadded", "added", "added"),
        ("versionchanged", "changed", "changed"),
        ("versionchanged soft-deprecated", "soft-deprecated", "deprecated"),
        ("deprecated", "deprecated", "deprecated"),
        ("deprecated-removed", "deprecated", "deprecated"),
        ("deprecated-removed", "removed", "removed"),
        ("versionremoved", "removed", "removed"),
    ],
)
def test_version_notes(cleaned: Callable[[str], str], classes: str, words: str, kind: str) -> None:
    html = (
        f"<div class='{classes}'><p><span class='versionmodified {words}'>In version 3.10: </span>"
        "<em>loop</em> is gone.</p></div>"
    )
    expected = '<p><b class="title">In version 3.10:</b> <em>loop</em> is gone.</p>'
    assert cleaned(html) == box(kind, expected)


def test_a_version_note_without_words(cleaned: Callable[[str], str]) -> None:
    assert cleaned("<div class='versionadded'><p>3.1</p></div>") == box("added", "<p>3.1</p>")


def test_boxes_nest_and_keep_their_anchors(cleaned: Callable[[str], str]) -> None:
    html = (
        "<div class='admonition note' id='x'><p class='admonition-title'>Note</p>"
        "<div class='admonition tip'><p class='admonition-title'>Tip</p></div></div>"
    )
    inner = box("tip", '<p class="title">Tip</p>')
    assert cleaned(html) == box("note", f'<p class="title" id="x">Note</p>{inner}')


def test_sidebars_are_boxes(cleaned: Callable[[str], str]) -> None:
    html = "<aside class='sidebar'><p class='sidebar-title'>T</p><p>a</p></aside>"
    assert cleaned(html) == box("note", '<p class="title">T</p><p>a</p>')
