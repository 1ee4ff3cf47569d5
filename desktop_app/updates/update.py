"""One update, from the archive on the web to the file in the user's folder."""

import asyncio
from pathlib import Path

from desktop_app.database.library import Library
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.file_names import docset_file_name
from desktop_app.docset.records import Docset
from desktop_app.i18n import translate
from desktop_app.paths import user_docsets
from desktop_app.updates.archive_url import archive_url
from desktop_app.updates.parser_process import Told, build


async def update(docset: Docset, told: Told) -> tuple[Path, int]:
    """Fetch and build `docset` anew; returns the file, and how many pages had to be skipped.

    The file lies in the user's folder and, by its name, takes the place of the shipped one. It is
    complete, or it is as it was. Raises `DocsetError` when the docset is not published where this
    application knows, cannot be fetched or built, or turns out to be another one.
    """
    url = archive_url(docset)
    if url is None:
        raise DocsetError(
            translate(
                "Update",
                "It is not known where {title} is published: build it again with: "
                "python -m parser build SOURCE --output FILE.db",
            ).format(title=docset.title)
        )
    file = user_docsets() / docset_file_name(docset.slug)
    new = file.with_name(f"{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        skipped = await build(url, new, told)
        # in a loop of its own: whoever cancels an update must not cancel a running statement
        await asyncio.to_thread(asyncio.run, _require(new, docset))
        new.replace(file)
    except OSError as error:
        raise DocsetError(
            translate("Update", "{file} cannot be written ({reason}).").format(
                file=file, reason=error.strerror or error
            )
        ) from error
    finally:
        new.unlink(missing_ok=True)
    return file, skipped


async def _require(path: Path, docset: Docset) -> None:
    """Whoever answers at the address: only the same documentation may take this one's place."""
    library = Library()
    try:
        await library.open([path])
        found = library.docsets[0]
    finally:
        await library.close()
    if found.slug != docset.slug:
        raise DocsetError(
            translate("Update", "The archive holds {found}, not {wanted}.").format(
                found=found.title, wanted=docset.title
            )
        )
