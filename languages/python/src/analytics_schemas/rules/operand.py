"""From an operand, a path or a constant or a calculation, to a function that reads its value."""

import operator
from collections.abc import Callable
from math import inf
from typing import Any

from analytics_schemas.rules.instant import to_millis
from analytics_schemas.rules.number import divide, larger, power, smaller, to_number
from analytics_schemas.rules.path import Read, list_reader, reader

_BINARY: dict[str, Callable[[float, float], float]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": divide,
    "pow": power,
}

_FOLDS: dict[str, tuple[float, Callable[[float, float], float]]] = {
    "sum": (0.0, operator.add),
    "product": (1.0, operator.mul),
    "min": (inf, smaller),
    "max": (-inf, larger),
}


def operand(arg: Any) -> Read:
    """A function that reads an operand; it gives None when a path of it is absent."""
    if isinstance(arg, str):
        return reader(arg)
    if is_constant(arg):
        value = constant(arg)
        return lambda _root, _item: value
    op, args = arg["op"], arg["args"]
    if op in _BINARY:
        return _binary(_BINARY[op], operand(args[0]), operand(args[1]))
    if op in _FOLDS:
        return _fold(*_FOLDS[op], args[0], operand(args[1] if len(args) > 1 else "."))
    if op == "count":
        return _count(args)
    if op == "millisBetween":
        start, end = operand(args[0]), operand(args[1])
        return lambda root, item: to_millis(end(root, item)) - to_millis(start(root, item))
    raise ValueError(f"The rules have an unknown calculation {op!r}: update this package.")


def is_constant(arg: Any) -> bool:
    """Whether an operand stands in the rule itself."""
    return "lit" in arg if isinstance(arg, dict) else isinstance(arg, bool | int | float)


def constant(arg: Any) -> str | float | bool:
    """The value of a constant: a number is a double, `{"lit": "pass"}` is a text."""
    if isinstance(arg, dict):
        return str(arg["lit"])
    return arg if isinstance(arg, bool) else float(arg)


def _binary(apply: Callable[[float, float], float], left: Read, right: Read) -> Read:
    def read(root: Any, item: Any) -> float | None:
        x, y = left(root, item), right(root, item)
        return None if x is None or y is None else apply(to_number(x), to_number(y))

    return read


def _fold(start: float, join: Callable[[float, float], float], path: str, of: Read) -> Read:
    members = list_reader(path)

    def read(root: Any, item: Any) -> float:
        result = start
        for member in members(root, item):
            value = of(root, member)
            if value is not None:
                result = join(result, to_number(value))
        return result

    return read


def _count(args: list[Any]) -> Read:
    from analytics_schemas.rules.condition import affirm  # The two name each other.

    members = list_reader(args[0])
    if len(args) == 1:
        return lambda root, item: float(len(members(root, item)))
    counts = affirm(args[1])
    return lambda root, item: float(sum(counts(root, member) for member in members(root, item)))
