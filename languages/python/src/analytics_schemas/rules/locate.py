"""Where the issue of a broken rule points."""

from collections.abc import Callable, Iterator
from typing import Any

from analytics_schemas.pointer import pointer
from analytics_schemas.rules.condition import holds
from analytics_schemas.rules.mentions import Node
from analytics_schemas.rules.path import fixed_part, steps


def locator(expr: Node, path: str) -> Callable[[Any], str]:
    """A function that gives the JSON Pointer from the value that breaks a rule.

    It is the rule's path up to its first wildcard. A rule about each item points at the first item
    that breaks it, and its path is a field of that item.
    """
    at = pointer(fixed_part(path))
    about = _about_items(expr)
    if about is None:
        return lambda _value: at
    items, condition = about
    judge, along, otherwise = holds(condition), steps(items), pointer(fixed_part(items))

    def locate(value: Any) -> str:
        broken = (place for place, member in _places(value, along, "") if not judge(value, member))
        return next(broken, otherwise) + at

    return locate


def _about_items(expr: Node) -> tuple[str, Node] | None:
    if expr["op"] == "when":
        return _about_items(expr["args"][1])
    return tuple(expr["args"]) if expr["op"] == "each" else None


def _places(value: Any, along: list[str], path: str) -> Iterator[tuple[str, Any]]:
    """Each value to which the steps lead, and the pointer to it; absent ones are left out."""
    if value is None:
        return
    if not along:
        yield path, value
        return
    step, *rest = along
    members: list[tuple[str | int, Any]] = []
    if step == "[]":
        members = list(enumerate(value)) if type(value) is list else []
    elif type(value) is dict:
        members = list(value.items()) if step == "*" else [(step, value.get(step))]
    for name, member in members:
        yield from _places(member, rest, path + pointer([name]))
