"""Days, hours and recurrences, as the browser's dump and Microsoft Graph write them."""

import json
from datetime import date, datetime, timedelta
from typing import Any

_DATE_TIME = frozenset(("date_time", "dateTime"))
_TIME_ZONE = frozenset(("time_zone", "timeZone"))


def day(value: object) -> date | None:
    """Return the day of a point in time, as written; its hour is not converted.

    Raises `ValueError` for what is none.

    >>> day({"date_time": "2020-05-06T07:06:35.869"}), day("2020-07-08T11:15:19.9359889Z")
    (datetime.date(2020, 5, 6), datetime.date(2020, 7, 8))
    """
    text, _ = _date_time(value)
    return None if text is None else datetime.fromisoformat(text).date()


def local_day(value: object) -> date | None:
    """Return the day that Graph's date stands for: midnight of the user's time zone, but in UTC.

    The nearest midnight is the one that is meant: 22:00 is the next day's in Berlin, 05:00 the same
    day's in New York. From 11:00 on it is the next day's, for New Zealand's summer (UTC+13); Niue
    and American Samoa (UTC-11), with fewer people, get a day too late. Minutes that are no time
    zone's distance from midnight are an hour of the day: the day is then taken as written.

    >>> local_day({"dateTime": "2024-04-15T22:00:00.0000000", "timeZone": "UTC"})
    datetime.date(2024, 4, 16)
    >>> local_day({"dateTime": "2024-04-15T05:00:00.0000000", "timeZone": "UTC"})
    datetime.date(2024, 4, 15)
    """
    written = day(value)
    text, zone = _date_time(value)
    if written is None or text is None or zone != "UTC" or len(text) <= 10:
        return written
    moment = datetime.fromisoformat(text)
    if moment.hour < 11 or moment.minute % 15 or moment.second or moment.microsecond:
        return written
    try:
        return written + timedelta(days=1)
    except OverflowError as error:
        raise ValueError from error


def moment(value: object) -> str:
    """Return day, hour and time zone; the empty text for none.

    >>> moment({"dateTime": "2026-12-01T09:00:00.0000000", "timeZone": "UTC"})
    '2026-12-01 09:00 UTC'
    """
    text, zone = _date_time(value)
    if text is None:
        return ""
    return f"{datetime.fromisoformat(text):%Y-%m-%d %H:%M} {zone}".strip()


def _date_time(value: object) -> tuple[str | None, str]:
    """Return the text and the time zone of `{"dateTime": …, "timeZone": …}` or of a text."""
    zone = ""
    if isinstance(value, dict):
        fields = {key: field for key, field in value.items() if not key.startswith("@")}
        if not fields.keys() <= _DATE_TIME | _TIME_ZONE:
            raise ValueError
        zone = next((fields[key] or "" for key in _TIME_ZONE & fields.keys()), "")
        value = next((fields[key] for key in _DATE_TIME & fields.keys()), None)
    if not isinstance(zone, str) or not isinstance(value, str | None):
        raise ValueError
    return value, zone


_UNITS = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "absolutemonthly": "month",
    "relativemonthly": "month",
    "yearly": "year",
    "absoluteyearly": "year",
    "relativeyearly": "year",
}


def recurrence(value: object) -> str:
    """Return a recurrence in words; one with something that has no words here as its JSON.

    The empty text for none.

    >>> recurrence({"pattern": {"type": "weekly", "interval": 2, "daysOfWeek": ["monday"]}})
    'every 2 weeks on Monday'
    >>> recurrence({"pattern": {"type": "hourly"}})
    '{"pattern": {"type": "hourly"}}'
    """
    if not value:
        return ""
    try:
        return _in_words(value)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return json.dumps(value, ensure_ascii=False)


def _in_words(value: Any) -> str:
    recurrence = _fields(value)
    pattern, limits = _fields(recurrence.pop("pattern")), _fields(recurrence.pop("range", {}))
    kind = pattern.pop("type").lower()
    words = [_every(int(pattern.pop("interval", 1)), _UNITS[kind])]
    index, days = pattern.pop("index", ""), pattern.pop("daysofweek", [])
    if days:
        which = f"the {index} " if kind.startswith("relative") else ""
        words.append(f"on {which}{', '.join(name.capitalize() for name in days)}")
    if number := pattern.pop("dayofmonth", 0):
        words.append(f"on day {int(number)}")
    if number := pattern.pop("month", 0):
        words.append(f"in {date(2000, int(number), 1):%B}")
    first_day = pattern.pop("firstdayofweek", "sunday")
    if first_day != "sunday":
        words.append(f"with weeks from {first_day.capitalize()}")
    words.extend(_within(limits))
    if any((recurrence, pattern, limits)):
        raise ValueError
    return " ".join(words)


def _within(limits: dict[str, Any]) -> list[str]:
    """Return the limits in words, and take what has been said out of `limits`."""
    words = []
    kind = limits.pop("type", "noEnd").lower()
    start, end = limits.pop("startdate", None), limits.pop("enddate", None)
    number, zone = limits.pop("numberofoccurrences", 0), limits.pop("recurrencetimezone", "")
    if start:
        words.append(f"from {date.fromisoformat(start[:10])}")
    if kind == "enddate":
        words.append(f"until {date.fromisoformat(end[:10])}")
    elif kind == "numbered":
        words.append(f"{int(number)} times")
    elif kind != "noend":
        raise ValueError
    if zone and zone != "UTC":
        words.append(f"({zone})")
    return words


def _fields(value: dict[str, Any]) -> dict[str, Any]:
    """Return fields by their names in one spelling: `daysOfWeek` and `days_of_week` are the same.

    Without those that say nothing, and without OData's annotations.
    """
    return {
        key.replace("_", "").lower(): field
        for key, field in value.items()
        if field not in (None, "", []) and not key.startswith("@")
    }


def _every(interval: int, unit: str) -> str:
    return f"every {unit}" if interval == 1 else f"every {interval} {unit}s"
