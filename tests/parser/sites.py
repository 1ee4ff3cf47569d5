"""Small sites of documentation, written by hand and built."""

import zlib
from collections.abc import Mapping
from pathlib import Path

from parser.pipeline import Result
from tests.fixtures.building import build_docset
from tests.parser.written import Written, read

FRONT = "index std:doc -1 index.html Front\n"
F = "m.f py:function 1 index.html#$ -\n"
HEAD = "# Sphinx inventory version 2\n# Project: Mini\n# Version: {}\n# zlib\n"
DEFINITION = """<dl class="py function"><dt class="sig sig-object py" id="{0}"><span
class="sig-name descname">{0}</span>()</dt><dd><p>{1}</p></dd></dl>"""
ONE = DEFINITION.format("m.f", "Does f.")


def page(body: str, head: str = "") -> str:
    return f'<html><head><title>T</title>{head}</head><body><div role="main">{body}</div></body>'


def front(body: str) -> str:
    return page(f'<section id="front"><h1>Front</h1>{body}</section>')


def write(
    folder: Path, pages: Mapping[str, str | bytes], objects: str | bytes | None = FRONT + F
) -> Path:
    """Write a site; `objects` are the lines of its inventory, or the whole of it as bytes."""
    for path, source in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(source if isinstance(source, bytes) else source.encode())
    if isinstance(objects, str):
        objects = HEAD.format("1.0").encode() + zlib.compress(objects.encode())
    if objects is not None:
        (folder / "objects.inv").write_bytes(objects)
    return folder


def built(site: Path) -> tuple[Written, Result]:
    file = site.with_suffix(".db")
    result = build_docset(file, site)
    return read(file), result


def entries(docset: Written) -> dict[str, str]:
    """Return the kind of every entry by its address, but for the front page."""
    found = {docset.url(entry): entry.kind for entry in docset.entries.values()}
    found.pop("index.html", None)
    return found
