"""Every SELECT of the repository. (Those of the search are in `candidates`.)"""

from typing import Any

from sqlalchemy import Select, bindparam, func, literal, select
from sqlalchemy.orm import aliased

from desktop_app.database.compiled import CompiledStatements
from desktop_app.docset.tables import AliasRow, AnchorRow, DocsetRow, EntryRow, ImageRow, PageRow

_Select = Select[*tuple[Any, ...]]

DOCSET = CompiledStatements(
    select(
        DocsetRow.slug,
        DocsetRow.name,
        DocsetRow.version,
        DocsetRow.home_url,
        DocsetRow.licence,
        DocsetRow.entry_count,
        DocsetRow.page_count,
        DocsetRow.dictionary,
    )
)
"""The fields of a `Docset` in their order, and what its texts share."""

_ENTRY: _Select = select(
    EntryRow.id,
    EntryRow.kind,
    EntryRow.name,
    EntryRow.qualified_name,
    PageRow.path,
    PageRow.title,
    EntryRow.anchor,
    EntryRow.signature,
    EntryRow.summary,
    EntryRow.added,
    EntryRow.deprecated,
    EntryRow.links,
    EntryRow.linking_pages,
    EntryRow.importance,
).join(PageRow, EntryRow.page_id == PageRow.id)
"""The fields of an `Entry` in their order, but for the docset; what else is wanted follows them."""

_KINDS = func.json_each(bindparam("kinds")).table_valued("value").alias("kinds")
_IDS = func.json_each(bindparam("ids")).table_valued("value").alias("ids")
ENTRIES = CompiledStatements(
    _ENTRY.add_columns(EntryRow.page_id, EntryRow.start).where(
        EntryRow.id.in_(select(_IDS.c.value))
    )
)

_PARENT, _INNER = aliased(EntryRow), aliased(EntryRow)
OWN_RANGES = CompiledStatements(
    select(
        EntryRow.id,
        EntryRow.page_id,
        EntryRow.body,
        EntryRow.end,
        _INNER.start.label("inner_start"),
        _INNER.end.label("inner_end"),
    )
    # an entry beside its parent, as a keyword beside its section, is not inside
    .outerjoin(_INNER, (_INNER.parent_id == EntryRow.id) & (_INNER.start >= EntryRow.body))
    .where(EntryRow.id.in_(select(_IDS.c.value)))
    .order_by(EntryRow.id, _INNER.start)
)

RANGE = CompiledStatements(
    _ENTRY.add_columns(EntryRow.page_id, EntryRow.body, EntryRow.end).where(
        EntryRow.id == bindparam("id")
    )
)

NAMES = CompiledStatements(
    select(EntryRow.qualified_name)
    .where(EntryRow.kind.in_(select(_KINDS.c.value)))
    .order_by(EntryRow.id)
)

CHILDREN = CompiledStatements(
    _ENTRY.add_columns(EntryRow.start, EntryRow.end)
    .join(_PARENT, EntryRow.parent_id == _PARENT.id)
    .where(_PARENT.id == bindparam("id"), EntryRow.start >= _PARENT.body)
    .order_by(EntryRow.start, EntryRow.id)
)

NEWS = CompiledStatements(
    _ENTRY.where(EntryRow.added == bindparam("version"))
    .order_by(EntryRow.id)
    .limit(bindparam("limit"))
)

PAGE_BY_PATH = CompiledStatements(
    select(PageRow.id, PageRow.title).where(PageRow.path == bindparam("path"))
)
HTML = CompiledStatements(
    select(PageRow.id, PageRow.html).where(PageRow.id.in_(select(_IDS.c.value)))
)

NEIGHBOURS = CompiledStatements(
    select(PageRow.id, PageRow.title, PageRow.path)
    .where(PageRow.id.in_([bindparam("before"), bindparam("after")]))
    .order_by(PageRow.id)
)


def _page_chain() -> _Select:
    """Return the page `:id` and those above it, the page itself first."""
    chain = (
        select(PageRow.id, PageRow.parent_id, literal(0).label("depth"))
        .where(PageRow.id == bindparam("id"))
        .cte("chain", recursive=True)
    )
    above = aliased(PageRow)
    chain = chain.union_all(
        select(above.id, above.parent_id, chain.c.depth + 1)
        .join(chain, above.id == chain.c.parent_id)
        .where(chain.c.depth < 32)  # a contents list that contains itself ends here
    )
    return (
        select(PageRow.title, PageRow.path)
        .join(chain, PageRow.id == chain.c.id)
        .order_by(chain.c.depth)
    )


def _entry_chain() -> _Select:
    """Return the entries that enclose the entry `:id`, the innermost first."""
    inner = aliased(EntryRow)
    chain = (
        select(inner.parent_id.label("id"), literal(0).label("depth"))
        .where(inner.id == bindparam("id"))
        .cte("chain", recursive=True)
    )
    above = aliased(EntryRow)
    chain = chain.union_all(
        select(above.parent_id, chain.c.depth + 1)
        .join(chain, above.id == chain.c.id)
        .where(chain.c.depth < 32)
    )
    return _ENTRY.join(chain, EntryRow.id == chain.c.id).order_by(chain.c.depth)


PAGE_CHAIN = CompiledStatements(_page_chain())
ENTRY_CHAIN = CompiledStatements(_entry_chain())

AT_ANCHOR = CompiledStatements(
    _ENTRY.where(PageRow.path == bindparam("path"), EntryRow.anchor == bindparam("anchor"))
    .order_by(EntryRow.id)
    .limit(1)
)
BY_ALTERNATIVE_ANCHOR = CompiledStatements(
    _ENTRY.join(AnchorRow, AnchorRow.entry_id == EntryRow.id)
    .where(
        AnchorRow.page_id
        == select(PageRow.id).where(PageRow.path == bindparam("path")).scalar_subquery(),
        AnchorRow.anchor == bindparam("anchor"),
    )
    .limit(1)
)
WITH_ANCHOR = CompiledStatements(
    _ENTRY.where(
        (EntryRow.anchor == bindparam("anchor"))
        | EntryRow.id.in_(select(AnchorRow.entry_id).where(AnchorRow.anchor == bindparam("anchor")))
    )
    .order_by(EntryRow.id)
    .limit(1)
)
"""On whichever page: pages are moved, the anchors of definitions stay."""
AT_TOP = CompiledStatements(
    _ENTRY.where(PageRow.path == bindparam("path"))
    .order_by(EntryRow.anchor != "", EntryRow.start, EntryRow.id)
    .limit(1)
)
AT_MOVED_TOP = CompiledStatements(
    _ENTRY.where(
        func.substr("/" + PageRow.path, -func.length(bindparam("file")) - 1)
        == "/" + bindparam("file")
    )
    .order_by(EntryRow.anchor != "", EntryRow.start, EntryRow.id)
    .limit(1)
)
ALIASES = CompiledStatements(select(AliasRow.name, AliasRow.module))
SCHEMA_VERSION = "PRAGMA user_version"
IMAGE = CompiledStatements(
    select(ImageRow.media_type, ImageRow.data).where(ImageRow.path == bindparam("path"))
)

_COUNTS = (
    select(EntryRow.page_id, func.count().label("count")).group_by(EntryRow.page_id).subquery()
)
PAGES = CompiledStatements(
    select(
        PageRow.id,
        PageRow.path,
        PageRow.title,
        PageRow.parent_id,
        func.coalesce(_COUNTS.c.count, 0),
    )
    .outerjoin(_COUNTS, _COUNTS.c.page_id == PageRow.id)
    .order_by(PageRow.id)
)
"""The fields of a `ListedPage` in their order."""
ON_PAGE = CompiledStatements(
    select(EntryRow.id, EntryRow.parent_id)
    .where(EntryRow.page_id == bindparam("page"))
    .order_by(EntryRow.start, EntryRow.id)
)
