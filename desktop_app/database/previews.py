"""What the reading pane shows, put together from a docset's answers."""

from desktop_app.database.repository import Repository
from desktop_app.docset.entry_text import html_without_children
from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Crumb, ListedEntry, Page, Preview

_OWN_TEXT_ONLY = frozenset({Kind.MODULE, Kind.SECTION, Kind.PAGE})


def preview(repository: Repository, entry_id: int) -> Preview | None:
    """Return an entry as the preview pane shows it."""
    place = repository.range(entry_id)
    if place is None:
        return None
    html = repository.html(place.page_id)
    breadcrumb = _breadcrumb(repository, place.page_id, entry_id)
    if place.entry.kind not in _OWN_TEXT_ONLY:
        return Preview(place.entry, breadcrumb, html[place.body : place.end], ())
    children = repository.children(entry_id)
    own = html_without_children(
        html, place.body, place.end, ((at.start, at.end) for at in children)
    )
    return Preview(place.entry, breadcrumb, own, tuple(child.entry for child in children))


def page(repository: Repository, path: str) -> Page | None:
    """Return a whole page."""
    stored = repository.page(path)
    if stored is None:
        return None
    html = repository.html(stored.id)
    breadcrumb = repository.page_path(stored.id)[:-1]
    previous, following = repository.neighbours(stored.id)
    return Page(repository.docset.slug, path, stored.title, breadcrumb, html, previous, following)


def listed(repository: Repository, page_id: int) -> tuple[ListedEntry, ...]:
    """Return what stands on a page, in the page's order."""
    parents = repository.on_page(page_id)
    found = repository.entries(parents)
    return tuple(ListedEntry(found[id_].entry, parent) for id_, parent in parents.items())


def _breadcrumb(repository: Repository, page_id: int, entry_id: int) -> tuple[Crumb, ...]:
    pages = repository.page_path(page_id)
    here = {crumb.title for crumb in pages[-1:]}
    around = [
        Crumb(entry.name, entry.url)
        for entry in repository.enclosing(entry_id)
        if entry.kind is not Kind.PAGE and entry.name not in here
    ]
    return (*pages, *around)
