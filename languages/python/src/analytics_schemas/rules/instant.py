"""Instants and calendar dates, as milliseconds since 1970."""

import re
from datetime import date
from math import nan
from typing import Any

_INSTANT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,12}))?"
    r"(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d)))?",
    re.ASCII,
)
_CYCLE_YEARS = 400
_CYCLE_DAYS = 146_097
_EPOCH = date(1970, 1, 1).toordinal() + _CYCLE_DAYS


def to_millis(value: Any) -> float:
    """The milliseconds from 1970 to an instant or date, further digits cut off; NaN without one.

    The calendar repeats every 400 years, which gives `datetime.date` the year 0 that it lacks.
    """
    match = _INSTANT.fullmatch(value) if type(value) is str else None
    if match is None:
        return nan
    year, month, day, hour, minute, second, fraction, sign, *offset = match.groups()
    cycles, year_of_cycle = divmod(int(year), _CYCLE_YEARS)
    try:
        in_cycle = date(year_of_cycle + _CYCLE_YEARS, int(month), int(day)).toordinal()
    except ValueError:
        return nan
    minutes = (in_cycle + cycles * _CYCLE_DAYS - _EPOCH) * 1440
    if hour is None:
        return minutes * 60_000.0
    minutes += int(hour) * 60 + int(minute)
    if sign is not None:
        ahead = int(offset[0]) * 60 + int(offset[1])
        minutes += -ahead if sign == "+" else ahead
    millis = int(fraction[:3].ljust(3, "0")) if fraction else 0
    return float(minutes * 60_000 + int(second) * 1000 + millis)


def _is_plain(value: Any) -> bool:
    """Whether it is `YYYY-MM-DDTHH:MM:SS.mmmZ`: two of this one shape compare as text."""
    return type(value) is str and len(value) == 24 and value[-1] == "Z"


def is_earlier(a: Any, b: Any) -> bool:
    """Whether the first instant is before the second."""
    if _is_plain(a) and _is_plain(b):
        return bool(a < b)
    return to_millis(a) < to_millis(b)


def is_not_later(a: Any, b: Any) -> bool:
    """Whether the first instant is not after the second."""
    if _is_plain(a) and _is_plain(b):
        return bool(a <= b)
    return to_millis(a) <= to_millis(b)
