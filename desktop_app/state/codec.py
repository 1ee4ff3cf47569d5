"""Frozen dataclasses as JSON and back, forgiving what is strange.

Types of fields: str, int, bool, bytes (base64), enums of strings, `tuple[X, ...]`,
`Mapping[str, str]` and dataclasses of these.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints

_FLAT = "flat"


def flat(**keys: str) -> Mapping[str, Mapping[str, str]]:
    """Return what marks a field whose record's own fields stand in the JSON object around it.

    `keys` are the names in JSON of those fields that are called otherwise there. Pass it as the
    `metadata` of `dataclasses.field`.
    """
    return {_FLAT: MappingProxyType(keys)}


def dumps(value: object) -> str:
    """`value` as compact JSON, ASCII only."""
    return json.dumps(_plain(value), separators=(",", ":"))


def loads(text: object) -> Any:
    """Return what the JSON text says; raises `ValueError` for anything else."""
    if not isinstance(text, str):
        raise ValueError("not text")
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def decode(kind: Any, value: object) -> Any:
    """Return the JSON `value` as a `kind`; raises `ValueError` when it cannot be one.

    In a dataclass an unknown field is ignored, and one that is missing or damaged takes its
    default; only without a default it is an error. Of a tuple the damaged items are left out.
    """
    if is_dataclass(kind):
        return _record(kind, value)
    if get_origin(kind) is tuple:
        return tuple(_items(get_args(kind)[0], value))
    if get_origin(kind) is Mapping:
        return _texts(value)
    if kind is bytes:
        return base64.b64decode(decode(str, value), validate=True)
    if issubclass(kind, Enum):
        return kind(value)
    if type(value) is not kind:  # not isinstance: True is no number
        raise ValueError(f"{value!r} is not of the type {kind.__name__}")
    return value


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return _object(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _object(record: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in fields(record):
        value = _plain(getattr(record, field.name))
        if _FLAT in field.metadata:
            keys = field.metadata[_FLAT]
            found |= {keys.get(name, name): part for name, part in value.items()}
        else:
            found[field.name] = value
    return found


def _record(kind: Any, value: object) -> Any:
    if not isinstance(value, dict):
        raise ValueError(f"{value!r} is not a record")
    types = get_type_hints(kind)
    found = {}
    for field in fields(kind):
        try:
            if _FLAT in field.metadata:
                names = {key: name for name, key in field.metadata[_FLAT].items()}
                inner = {names.get(key, key): part for key, part in value.items()}
                found[field.name] = decode(types[field.name], inner)
                continue
            if field.name not in value:
                raise ValueError(f"{field.name} is missing")
            found[field.name] = decode(types[field.name], value[field.name])
        except ValueError:
            if not _has_default(field):
                raise
    return kind(**found)


def _has_default(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


def _items(kind: Any, value: object) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is not a list")
    found = []
    for item in value:
        try:
            found.append(decode(kind, item))
        except ValueError:
            continue
    return found


def _texts(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        raise ValueError(f"{value!r} is not a table of texts")
    return MappingProxyType(value)
