"""The pages of a docset, read on all processor cores."""

import gc
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from multiprocessing.connection import Connection

from parser.errors import BuildError, PageError
from parser.interrupts import blocked, unblock
from parser.page.page_reader import Site, read_page
from parser.records import PageScan, Skipped
from parser.sphinx.page_files import page_file

_site: Site


def read_pages(site: Site, paths: Iterable[str]) -> Iterator[PageScan | Skipped]:
    """Read every page, in whichever order they are done; the largest are begun first."""
    ordered = sorted(paths, key=lambda path: (-_size(site, path), path))
    workers = max(1, min(os.cpu_count() or 1, len(ordered)))
    context = get_context("spawn")  # the same on every platform, and no threads are forked
    listening, life = context.Pipe(duplex=False)
    with listening, ProcessPoolExecutor(workers, context, _start, (site, listening)) as pool:
        try:
            with blocked():  # a pool whose threads have half started cannot be shut down
                futures = [pool.submit(_read, path) for path in ordered]
            for future in as_completed(futures):
                yield future.result()
        except BrokenProcessPool as error:
            raise BuildError(
                "A process that reads pages was killed, for want of memory?"
            ) from error
        finally:
            life.close()  # a page that nobody waits for any more may take seconds


def _size(site: Site, path: str) -> int:
    file = page_file(site.root, path)
    return file.stat().st_size if file is not None else 0


def _start(site: Site, listening: Connection) -> None:
    """In a worker, before its first page."""
    global _site
    _site = site
    # Ctrl+C reaches the whole group; what it means is for the parent to say
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    unblock()
    # a page's tree is a hundred thousand objects in one circle, which is garbage when the page is
    # read and not before: to look for it meanwhile costs a quarter of the time
    gc.freeze()
    gc.disable()
    threading.Thread(target=_die_with_parent, args=(listening,), daemon=True).start()


def _die_with_parent(listening: Connection) -> None:
    """End when the parent is done, or was killed: it says nothing else."""
    listening.poll(None)
    os._exit(1)


def _read(path: str) -> PageScan | Skipped:
    try:
        return read_page(_site, path)
    except PageError as error:
        return Skipped(path, str(error))
    except RecursionError:
        return Skipped(path, "it is nested too deeply")
    except Exception as error:  # one page, however odd, must not cost the others
        return Skipped(path, f"{type(error).__name__}: {error}")
    finally:
        gc.collect()
