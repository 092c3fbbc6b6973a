"""Paths in rules, such as `lines[].amount_minor`: their steps, and reading along them.

None stands for what is absent, and for `null`, which counts as absent.
"""

from collections.abc import Callable, Sequence
from typing import Any

Read = Callable[[Any, Any], Any]
"""Reads a value, given the value that has the rule and the item where paths start."""

_Walk = Callable[[Any], Any]


def is_rooted(path: str) -> bool:
    """Whether a path leads back to the value that has the rule from inside an item."""
    return path.startswith("$.")


def is_wildcard(step: str) -> bool:
    """Whether a step stands for many values."""
    return step in ("[]", "*")


def steps(path: str) -> list[str]:
    """The steps of a path, without the `$.` or `.` that says where it starts."""
    relative = path[2:] if is_rooted(path) else path
    return [step for step in relative.replace("[]", ".[]").split(".") if step]


def has_wildcard(path: str) -> bool:
    """Whether a path reads a list."""
    return any(map(is_wildcard, steps(path)))


def fixed_part(path: str) -> list[str]:
    """The steps of a path before its first wildcard."""
    every = steps(path)
    return every[: _wildcard_at(every)]


def reader(path: str) -> Read:
    """A function that reads a path: a value, or the list of a path with a wildcard."""
    every = steps(path)
    if len(every) == 1 and not is_wildcard(every[0]):  # The most frequent by far.
        name = every[0]
        if is_rooted(path):
            return lambda root, _: root.get(name) if type(root) is dict else None
        return lambda _, item: item.get(name) if type(item) is dict else None
    walk = _walker(every)
    return (lambda root, _: walk(root)) if is_rooted(path) else (lambda _, item: walk(item))


def list_reader(path: str) -> Callable[[Any, Any], Sequence[Any]]:
    """A function that reads a list: empty when absent, of one when there is no wildcard."""
    read = reader(path)
    if has_wildcard(path):
        return lambda root, item: read(root, item) or ()

    def read_one(root: Any, item: Any) -> Sequence[Any]:
        value = read(root, item)
        return () if value is None else (value,)

    return read_one


def _wildcard_at(path: Sequence[str]) -> int:
    return next((at for at, step in enumerate(path) if is_wildcard(step)), len(path))


def _walker(path: Sequence[str]) -> _Walk:
    at = _wildcard_at(path)
    if at == len(path):
        return _single(path)
    container = _single(path[:at])
    members = _items if path[at] == "[]" else _values
    rest = path[at + 1 :]
    if not rest:
        return lambda value: members(container(value))
    deeper = _walker(rest)
    is_nested = any(map(is_wildcard, rest))

    def walk(value: Any) -> Any:
        found = members(container(value))
        if found is None:
            return None
        read = [inner for member in found if (inner := deeper(member)) is not None]
        return [each for inner in read for each in inner] if is_nested else read

    return walk


def _items(value: Any) -> Sequence[Any] | None:
    return value if type(value) is list else None


def _values(value: Any) -> Sequence[Any] | None:
    return list(value.values()) if type(value) is dict else None


def _single(path: Sequence[str]) -> _Walk:
    if not path:
        return lambda value: value
    if len(path) == 1:
        name = path[0]
        return lambda value: value.get(name) if type(value) is dict else None

    def walk(value: Any) -> Any:
        for step in path:
            if type(value) is not dict:
                return None
            value = value.get(step)
        return value

    return walk
