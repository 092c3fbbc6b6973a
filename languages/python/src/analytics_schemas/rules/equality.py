"""When two values are equal: in type and value, so that 1 is neither `"1"` nor `true`."""

from collections.abc import Hashable
from typing import Any


def is_equal(a: Any, b: Any) -> bool:
    """Whether two values are equal. Arrays and objects equal nothing."""
    kind = type(a)
    if kind is str:
        return bool(a == b)
    if kind is bool or type(b) is bool:
        return a is b
    return kind is not list and kind is not dict and bool(a == b)


def key_of(value: Any) -> Hashable:
    """A key that is equal for equal values. That of an array or object is equal to no other."""
    kind = type(value)
    if kind is bool:
        return (value,)
    return object() if kind is list or kind is dict else value


def content_of(value: Any) -> Hashable:
    """A key that is equal for equal values, arrays and objects with the same content among them."""
    kind = type(value)
    if kind is list:
        return ("[]", *map(content_of, value))
    if kind is dict:
        return frozenset((name, content_of(member)) for name, member in value.items())
    return key_of(value)
