"""Where the HTML comes from: a folder, an archive, or an archive on the web."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from desktop_app.docset.build_messages import Stage
from parser.errors import BuildError
from parser.progress import Progress
from parser.source import temporary_files
from parser.source.archives import unpack
from parser.source.download import download
from parser.source.limits import Limits
from parser.sphinx.dash import INDEX, PAGES
from parser.sphinx.inventory import FILE_NAME


@contextmanager
def open_source(source: str, progress: Progress, limits: Limits) -> Iterator[Path]:
    """Yield the folder that holds the docs' inventory and pages; what is temporary is gone
    afterwards.

    Raises `BuildError` for a source that does not exist, cannot be read or holds no inventory.
    """
    with ExitStack() as stack:
        if "://" in source:
            fetched = stack.enter_context(temporary_files.temporary_folder()) / "archive"
            with progress(Stage.FETCHING) as told:
                download(
                    source, fetched, lambda done, total: told(source, done, total), limits=limits
                )
            yield _unpacked(fetched, stack, source, limits)
            return
        path = Path(source)
        if path.is_dir():
            yield root_of(path, source)
        elif path.is_file():
            yield _unpacked(path, stack, source, limits)
        else:
            raise BuildError(f"{source} does not exist.")


def _unpacked(archive: Path, stack: ExitStack, source: str, limits: Limits) -> Path:
    folder = stack.enter_context(temporary_files.temporary_folder())
    unpack(archive, folder, limits)
    return root_of(folder, source)


def root_of(folder: Path, source: str) -> Path:
    """Return the folder in `folder`, or that itself, which holds the inventory; the topmost of
    several.

    Without an inventory that of the pages: a Dash docset's, or the topmost with a page.
    """
    if (folder / FILE_NAME).is_file():
        return folder
    found = [path.parent for path in folder.rglob(FILE_NAME) if path.is_file()]
    found = found or [path.parent / PAGES for path in folder.rglob(INDEX) if path.is_file()]
    found = found or [
        path.parent for end in ("html", "htm", "html.gz") for path in folder.rglob(f"*.{end}")
    ]
    if not found:
        raise BuildError(f"{source} holds no page of HTML.")
    return min(found, key=lambda path: (len(path.parts), path.parts))
