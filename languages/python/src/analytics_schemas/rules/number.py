"""Arithmetic of doubles by IEEE 754, where Python's own raises."""

import math
from math import copysign, inf, isinf, nan
from typing import Any


def to_number(value: Any) -> float:
    """The number as a double; NaN for anything else."""
    kind = type(value)
    if kind is float:
        return value  # type: ignore[no-any-return]
    return float(value) if kind is int else nan


def divide(x: float, y: float) -> float:
    """The quotient; an infinity or NaN when divided by zero."""
    if y != 0:
        return x / y
    return nan if x == 0 or x != x else copysign(inf, x) * copysign(1, y)


def power(x: float, y: float) -> float:
    """The power; NaN where it is not real, and of ±1 to an infinity.

    A square, a square root and an inverse are correctly rounded, which C's `pow` does not promise.
    """
    if y == 2:
        return x * x
    if y == 0.5 and x > 0:
        return math.sqrt(x)
    if y == -1:
        return divide(1, x)
    if y != y or (isinf(y) and abs(x) == 1):
        return nan
    is_negative = copysign(1, x) < 0 and math.fmod(y, 2) in (1, -1) if not isinf(y) else False
    try:
        return math.pow(x, y)
    except OverflowError:
        return -inf if is_negative else inf
    except ValueError:
        if x == 0:
            return -inf if is_negative else inf
        return nan


def remainder(x: float, y: float) -> float:
    """The remainder of a division, with the sign of the first; NaN when divided by zero."""
    return nan if y == 0 or isinf(x) else math.fmod(x, y)


def smaller(x: float, y: float) -> float:
    """The smaller of two; NaN if one of them is."""
    return x if x < y or x != x else y


def larger(x: float, y: float) -> float:
    """The larger of two; NaN if one of them is."""
    return x if x > y or x != x else y
