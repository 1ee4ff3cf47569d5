"""What one browses without searching: a docset's pages, and what stands on them.

Statements are built once, at import: SQLAlchemy then compiles each of them once.
"""

from sqlalchemy import bindparam, func, select

from desktop_app.database.memory import InMemoryDatabase
from desktop_app.database.records import ListedPage
from desktop_app.database.schema.tables import EntryRow, PageRow

_COUNTS = (
    select(EntryRow.page_id, func.count().label("count")).group_by(EntryRow.page_id).subquery()
)
_PAGES = (
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
_ON_PAGE = (
    select(EntryRow.id, EntryRow.parent_id)
    .where(EntryRow.page_id == bindparam("page"))
    .order_by(EntryRow.start, EntryRow.id)
)


async def pages(database: InMemoryDatabase) -> tuple[ListedPage, ...]:
    """Every page in reading order."""
    async with database.get_session() as session:
        return tuple(ListedPage(*row) for row in await session.execute(_PAGES))


async def on_page(database: InMemoryDatabase, page_id: int) -> dict[int, int | None]:
    """The ids of a page's entries in the page's order, each with that of the one around it."""
    async with database.get_session() as session:
        rows = await session.execute(_ON_PAGE, {"page": page_id})
        return {row.id: row.parent_id for row in rows}
