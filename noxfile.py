"""The tasks of a developer: `nox -l` lists them, `nox -s check` runs one, in this very Python.

`.ci/run` runs `tests` and `check` in fresh virtual environments.
"""

import sys

import nox

nox.options.default_venv_backend = "none"
nox.options.sessions = ["check", "tests"]


def python(session: nox.Session, *arguments: str) -> None:
    """Run a module of the Python that runs nox."""
    session.run(sys.executable, "-m", *arguments, env={"QT_QPA_PLATFORM": "offscreen"})


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests; `nox -s tests -- -m slow` those that take minutes."""
    python(session, "pytest", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Check format, lint and types."""
    python(session, "ruff", "format", "--check", ".")
    python(session, "ruff", "check", ".")
    python(session, "mypy")


@nox.session
def coverage(session: nox.Session) -> None:
    """Report which lines no test runs; a report, not a gate."""
    python(session, "coverage", "run", "-m", "pytest", *session.posargs)
    python(session, "coverage", "report", "--skip-covered", "--sort=cover")


@nox.session
def golden(session: nox.Session) -> None:
    """Write the golden files anew; read the diff."""
    python(session, "pytest", "--rebuild-golden")


@nox.session
def translations(session: nox.Session) -> None:
    """Collect the texts for translators, and compile what the window loads."""
    python(session, "tests.translations", *session.posargs)


@nox.session
def docset(session: nox.Session) -> None:
    """Build the shipped docset from an archive: `nox -s docset -- ARCHIVE`."""
    output = "resources/python-3.15.db"
    python(session, "parser", "build", *session.posargs, "--output", output)


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests with the oldest versions of everything that we allow."""
    session.run(".ci/lowest", *session.posargs, external=True)
