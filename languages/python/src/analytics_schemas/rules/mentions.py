"""Which paths must be present for a condition to speak."""

from typing import Any

from analytics_schemas.rules.path import steps

Node = dict[str, Any]

_ASKING = frozenset({"has", "atLeastOne", "exactlyOne", "together"})
_ABOUT_ITEMS = frozenset({"each", "sum", "product", "min", "max", "count", "unique"})


def spoken_paths(node: Node) -> list[str]:
    """The paths without which a condition does not speak, the cheapest to read first."""
    return sorted(set(_mentioned(node)), key=lambda path: (len(steps(path)), path))


def _mentioned(node: Node) -> list[str]:
    if node["op"] in _ASKING:
        return []
    args = node["args"][:1] if node["op"] in _ABOUT_ITEMS else node["args"]
    found: list[str] = []
    for arg in args:
        if isinstance(arg, str):
            found.append(arg)
        elif isinstance(arg, dict) and "op" in arg:
            found += _mentioned(arg)
    return found
