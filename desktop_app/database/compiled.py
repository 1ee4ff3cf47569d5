"""SELECTs as the driver takes them: written in SQLAlchemy, compiled once, executed without it.

What SQLAlchemy does around a statement costs ten times what SQLite does for it, and a keystroke
needs several.
"""

import sqlite3
from functools import cached_property
from typing import Any

from sqlalchemy import Compiled, CompoundSelect, Select
from sqlalchemy.dialects.sqlite import dialect

Row = tuple[Any, ...]

_DIALECT = dialect(paramstyle="named")


class CompiledStatements:
    """A SELECT whose parameters are given by name; compiled when it is first used.

    >>> from contextlib import closing
    >>> from sqlalchemy import bindparam, literal, select
    >>> double = CompiledStatements(select(literal(2) * bindparam("number")))
    >>> with closing(sqlite3.connect(":memory:")) as connection:
    ...     double.rows(connection, number=21)
    [(42,)]
    """

    def __init__(self, statement: Select[*Row] | CompoundSelect[*Row]) -> None:
        self._statement = statement

    def rows(self, connection: sqlite3.Connection, **parameters: Any) -> list[Row]:
        """All rows; `parameters` are all those that the statement names."""
        return connection.execute(self._sql, self._compiled.params | parameters).fetchall()

    @cached_property
    def _compiled(self) -> Compiled:
        return self._statement.compile(dialect=_DIALECT)

    @cached_property
    def _sql(self) -> str:
        return str(self._compiled)
