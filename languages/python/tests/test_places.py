"""Where the issue of a broken rule points, as rows: the rule, its path, a value, the pointer."""

from typing import Any

import pytest

from tests.one_rule import issues_of, node, with_rule

POSITIVE = node("gt", ".", 0)

rows: list[tuple[tuple[Any, ...], str, Any, str]] = [
    (("has", "a"), ".", {}, ""),
    (("has", "a"), "a", {}, "/a"),
    (("has", "a.b"), "a.b", {}, "/a/b"),
    (("has", "x"), "a[].b", {}, "/a"),
    (("has", "x"), "a.b.*", {}, "/a/b"),
    (("has", "x"), "a/b~c", {}, "/a~1b~0c"),
    (("each", "a[]", POSITIVE), ".", {"a": [1, 0, 0]}, "/a/1"),
    (("each", "a[]", node("gt", "b.c", 0)), "b.c", {"a": [{}, {"b": {"c": 0}}]}, "/a/1/b/c"),
    (("each", "a.*", POSITIVE), ".", {"a": {"x": 1, "y/z": 0}}, "/a/y~1z"),
    (("each", "a[].b[]", POSITIVE), ".", {"a": [{}, {"b": [1, 0]}]}, "/a/1/b/1"),
    (("each", "a[].b", POSITIVE), ".", {"a": [{"b": None}, {"b": 0}]}, "/a/1/b"),
    (("when", node("has", "a"), node("each", "a[]", POSITIVE)), ".", {"a": [0]}, "/a/0"),
    (
        ("when", node("has", "a"), node("when", node("has", "a"), node("each", "a[]", POSITIVE))),
        ".",
        {"a": [1, 0]},
        "/a/1",
    ),
    (("and", node("has", "a"), node("each", "a[]", POSITIVE)), "a", {"a": [0]}, "/a"),
    (("each", "a[]", node("has", ".")), ".", {"a": [1, None]}, "/a"),
]


@pytest.mark.parametrize(("condition", "path", "value", "expected"), rows)
def test_place_of_an_issue(
    condition: tuple[Any, ...], path: str, value: Any, expected: str
) -> None:
    issues = issues_of(with_rule(*condition, path=path), value)
    assert [(issue.rule, issue.path) for issue in issues] == [("model.rule", expected)]


RULED = with_rule("has", "x", path="x")

below: list[tuple[dict[str, Any], Any, list[str]]] = [
    ({"properties": {"a/b": RULED}}, {"a/b": {}}, ["/a~1b/x"]),
    ({"properties": {"a": {"items": RULED}}}, {"a": [{"x": 1}, {}]}, ["/a/1/x"]),
    ({"items": {"items": RULED}}, [[], [{}]], ["/1/0/x"]),
    ({"properties": {"a": True}, "additionalProperties": RULED}, {"a": {}, "b": {}}, ["/b/x"]),
    ({"properties": {"a": RULED}}, {"a": None}, []),
    ({"properties": {"a": RULED}}, {}, []),
    ({"anyOf": [RULED, {}]}, {}, []),
    ({**RULED, "properties": {"a": RULED}}, {"a": {}}, ["/x", "/a/x"]),
    (
        {"properties": {"a": {"$ref": "#/$defs/Model"}}, **RULED},
        {"a": {"a": {}}, "x": 1},
        ["/a/x", "/a/a/x"],
    ),
]


@pytest.mark.parametrize(("schema", "value", "expected"), below)
def test_rules_stand_anywhere(schema: dict[str, Any], value: Any, expected: list[str]) -> None:
    assert [issue.path for issue in issues_of(schema, value)] == expected


def test_severity_is_that_of_the_rule() -> None:
    schema = with_rule("has", "a")
    schema["x-rules"][0]["severity"] = "warning"
    (issue,) = issues_of(schema, {})
    assert (issue.severity, issue.message, issue.keyword) == ("warning", "It holds.", None)
