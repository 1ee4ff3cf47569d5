"""Every SELECT of the repository. (Those of the search are in `candidates`.)

They are built once, at import: SQLAlchemy then compiles each of them once.
"""

from typing import Any

from sqlalchemy import Select, bindparam, func, literal, select
from sqlalchemy.orm import aliased

from desktop_app.database.schema.tables import AnchorRow, EntryRow, ImageRow, PageRow

Statement = Select[*tuple[Any, ...]]

ENTRY: Statement = select(
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

IDS = func.json_each(bindparam("ids")).table_valued("value").alias("ids")
ENTRIES = ENTRY.add_columns(EntryRow.page_id, EntryRow.start).where(
    EntryRow.id.in_(select(IDS.c.value))
)

PARENT, INNER = aliased(EntryRow), aliased(EntryRow)
OWN_RANGES = (
    select(
        EntryRow.id,
        EntryRow.page_id,
        EntryRow.body,
        EntryRow.end,
        INNER.start.label("inner_start"),
        INNER.end.label("inner_end"),
    )
    # an entry beside its parent, as a keyword beside its section, is not inside
    .outerjoin(INNER, (INNER.parent_id == EntryRow.id) & (INNER.start >= EntryRow.body))
    .where(EntryRow.id.in_(select(IDS.c.value)))
    .order_by(EntryRow.id, INNER.start)
)

RANGE = ENTRY.add_columns(EntryRow.page_id, EntryRow.parent_id, EntryRow.body, EntryRow.end).where(
    EntryRow.id == bindparam("id")
)

NAMES: Statement = (
    select(EntryRow.qualified_name)
    .where(EntryRow.kind.in_(bindparam("kinds", expanding=True)))
    .order_by(EntryRow.id)
)

CHILDREN = (
    ENTRY.add_columns(EntryRow.start, EntryRow.end)
    .join(PARENT, EntryRow.parent_id == PARENT.id)
    .where(PARENT.id == bindparam("id"), EntryRow.start >= PARENT.body)
    .order_by(EntryRow.start, EntryRow.id)
)

NEWS = (
    ENTRY.where(EntryRow.added == bindparam("version"))
    .order_by(EntryRow.id)
    .limit(bindparam("limit"))
)

PAGE = select(PageRow.id, PageRow.title)
PAGE_BY_PATH = PAGE.where(PageRow.path == bindparam("path"))
HTML = select(PageRow.id, PageRow.html).where(PageRow.id.in_(select(IDS.c.value)))

NEIGHBOURS = (
    select(PageRow.id, PageRow.title, PageRow.path)
    .where(PageRow.id.in_([bindparam("before"), bindparam("after")]))
    .order_by(PageRow.id)
)


def _page_chain() -> Statement:
    """The page `:id` and those above it, the page itself first."""
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


def _entry_chain() -> Statement:
    """The entries that enclose the entry `:id`, the innermost first."""
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
    return ENTRY.join(chain, EntryRow.id == chain.c.id).order_by(chain.c.depth)


PAGE_CHAIN = _page_chain()
ENTRY_CHAIN = _entry_chain()

AT_ANCHOR = (
    ENTRY.where(PageRow.path == bindparam("path"), EntryRow.anchor == bindparam("anchor"))
    .order_by(EntryRow.id)
    .limit(1)
)
AT_OTHER_ANCHOR = (
    ENTRY.join(AnchorRow, AnchorRow.entry_id == EntryRow.id)
    .where(
        AnchorRow.page_id
        == select(PageRow.id).where(PageRow.path == bindparam("path")).scalar_subquery(),
        AnchorRow.anchor == bindparam("anchor"),
    )
    .limit(1)
)
AT_TOP = (
    ENTRY.where(PageRow.path == bindparam("path"))
    .order_by(EntryRow.anchor != "", EntryRow.start, EntryRow.id)
    .limit(1)
)
IMAGE = select(ImageRow.media_type, ImageRow.data).where(ImageRow.path == bindparam("path"))
