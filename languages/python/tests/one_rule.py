"""A reader of one model that has one rule."""

import json
from typing import Any

from analytics_schemas import Issue, Reader


def reader_of(schema: dict[str, Any]) -> Reader:
    """A reader of the model `Model`."""
    return Reader(json.dumps({"$defs": {"Model": schema}}))


def issues_of(schema: dict[str, Any], value: Any) -> list[Issue]:
    """The issues of a value."""
    return reader_of(schema).validate("Model", json.dumps(value).encode())


def with_rule(op: str, *args: Any, path: str = ".") -> dict[str, Any]:
    """A schema of one rule."""
    rule = {"id": "model.rule", "message": "It holds.", "severity": "error", "path": path}
    return {"x-rules": [{**rule, "expr": node(op, *args)}]}


def node(op: str, *args: Any) -> dict[str, Any]:
    """A node of an expression tree."""
    return {"op": op, "args": list(args)}


def lit(text: str) -> dict[str, str]:
    """A text, told apart from a path."""
    return {"lit": text}


def holds(value: Any, op: str, *args: Any) -> bool:
    """Whether a rule holds of a value; whatever else is wrong with it fails the test."""
    found = issues_of(with_rule(op, *args), value)
    assert all(issue.rule == "model.rule" for issue in found)
    return found == []
