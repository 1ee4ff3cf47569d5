"""The tables of a state file, SQLAlchemy 2.1 typed declarative.

They are strict: a file whose values are not of their type fails SQLite's own check.
"""

from typing import ClassVar

from sqlalchemy import CheckConstraint, Integer, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

STRICT = {"sqlite_strict": True}

LAST_SECOND = 253_402_300_799
"""The end of the year 9999, the last that dates can show."""


class Base(DeclarativeBase):
    """The metadata of a state file."""

    # the names that strict tables accept
    type_annotation_map: ClassVar = {str: Text, int: Integer}


class PinRow(Base):
    """A `Pin`."""

    __tablename__ = "pin"
    __table_args__ = STRICT

    docset: Mapped[str] = mapped_column(primary_key=True)
    url: Mapped[str] = mapped_column(primary_key=True)
    qualified_name: Mapped[str]
    kind: Mapped[str]
    position: Mapped[int]
    """Ascending in the user's order, with gaps."""


class VisitRow(Base):
    """A `Visit`; ids ascend in the order in which things were opened."""

    __tablename__ = "visit"
    __table_args__ = (CheckConstraint(f"time BETWEEN 0 AND {LAST_SECOND}"), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    docset: Mapped[str]
    url: Mapped[str]
    qualified_name: Mapped[str]
    kind: Mapped[str]
    time: Mapped[int]


class SearchRow(Base):
    """A text searched for; ids ascend in the order of the searches."""

    __tablename__ = "search"
    __table_args__ = STRICT

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(unique=True)


class SettingRow(Base):
    """One setting, as JSON."""

    __tablename__ = "setting"
    __table_args__ = STRICT

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class SessionRow(Base):
    """What is open, as JSON: exactly one row, with id 1."""

    __tablename__ = "session"
    __table_args__ = (CheckConstraint("id = 1"), STRICT)

    id: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[str]
