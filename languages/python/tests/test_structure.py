"""Structure: JSON Schema without the entries that say rules, and choices told by a property."""

from typing import Any

import pytest

from tests.one_rule import issues_of, with_rule

rows: list[tuple[dict[str, Any], Any, list[tuple[str, str]]]] = [
    ({"type": "integer"}, 1.0, []),
    ({"type": "integer"}, 1e300, []),
    ({"type": "integer"}, 1.5, [("", "type")]),
    ({"type": "number"}, True, [("", "type")]),
    ({"maximum": 2**53 - 1}, 2**53, [("", "maximum")]),
    ({"const": 1}, True, [("", "const")]),
    ({"const": 1}, 1.0, []),
    ({"maxLength": 1}, "\U0001f600", []),
    ({"pattern": "^a$"}, "a\n", [("", "pattern")]),
    ({"format": "date"}, "noon", []),
    (
        {"properties": {"a/b": {"items": {"type": "string"}}}},
        {"a/b": ["", 1]},
        [("/a~1b/1", "type")],
    ),
    ({"required": ["a"]}, {}, [("", "required")]),
    ({"anyOf": [{"type": "null"}, {"type": "array", "minItems": 1}]}, [], [("", "minItems")]),
    ({"anyOf": [{"type": "null"}, {"type": "array"}]}, 1, [("", "type")]),
    ({"anyOf": [{"type": "integer", "maximum": 1}, {"type": "number"}]}, 2, []),
    ({"anyOf": [{"type": "string", "maxLength": 1}, {"type": "string"}]}, "xx", []),
    ({"anyOf": [{"type": "string", "maxLength": 1}, {"const": "xx"}]}, "xx", []),
    ({"anyOf": [{"type": "string"}, {"type": "null"}], "allOf": [{"maxLength": 1}]}, None, []),
    ({"allOf": [{"x-rule": "r", "required": ["a"]}]}, {}, []),
    ({"allOf": [True, {"x-rule": "r"}, {"required": ["a"]}]}, {}, [("", "required")]),
    ({"properties": {"allOf": {"type": "array"}}}, {"allOf": 1}, [("/allOf", "type")]),
    ({"properties": {"x-rules": {"type": "array"}}}, {"x-rules": 1}, [("/x-rules", "type")]),
    ({"default": {"allOf": [{"x-rule": "r"}]}, "maxProperties": 0}, {}, []),
]


@pytest.mark.parametrize(("schema", "value", "expected"), rows)
def test_structure(schema: dict[str, Any], value: Any, expected: list[tuple[str, str]]) -> None:
    assert [(issue.path, issue.keyword) for issue in issues_of(schema, value)] == expected


def test_rules_are_not_judged_when_the_structure_is_wrong() -> None:
    schema = {"properties": {"a": {"type": "string"}}, **with_rule("has", "b")}
    assert [issue.rule for issue in issues_of(schema, {"a": "x"})] == ["model.rule"]
    assert [issue.keyword for issue in issues_of(schema, {"a": 1})] == ["type"]


def test_a_message_shows_no_value() -> None:
    (issue,) = issues_of({"not": {"const": "secret"}}, "secret")
    assert issue.message == 'The value must not meet {"const":"secret"}.'
    (issue,) = issues_of({"type": "integer"}, "secret")
    assert issue.message == 'The value is not of type "integer".'


def option(kind: str, **fields: Any) -> dict[str, Any]:
    properties = {"kind": {"const": kind}, **fields}
    return {"type": "object", "properties": properties, "required": list(properties)}


SHAPE = {
    "oneOf": [
        {
            **option("circle", radius={"type": "number"}),
            **with_rule("gt", "radius", 0, path="radius"),
        },
        option("square", side={"type": "number"}),
    ],
    "x-discriminator": {"property": "kind", "options": {"circle": 0, "square": 1}},
}

choices: list[tuple[Any, list[tuple[str, str | None]]]] = [
    ({"kind": "circle", "radius": 1}, []),
    ({"kind": "square", "side": 0}, []),
    ({"kind": "circle", "radius": 0}, [("/radius", None)]),
    ({"kind": "square", "side": "x"}, [("/side", "type")]),
    ({"kind": "square", "radius": 1}, [("", "required")]),
    ({"kind": "oval"}, [("/kind", "enum")]),
    ({"kind": 1}, [("/kind", "enum")]),
    ({}, [("", "required")]),
    ([], [("", "type")]),
]


@pytest.mark.parametrize(("value", "expected"), choices)
def test_choice(value: Any, expected: list[tuple[str, str | None]]) -> None:
    assert [(issue.path, issue.keyword) for issue in issues_of(SHAPE, value)] == expected
    nested = {"properties": {"shapes": {"items": SHAPE}}}
    found = [(issue.path, issue.keyword) for issue in issues_of(nested, {"shapes": [value]})]
    assert found == [(f"/shapes/0{path}", keyword) for path, keyword in expected]


def test_an_unknown_option_names_the_known_ones() -> None:
    (issue,) = issues_of(SHAPE, {"kind": "oval"})
    assert issue.message == 'The value is not one of "circle" or "square".'


def test_of_a_long_document_the_first_failure_is_given() -> None:
    schema = {"items": {"type": "string"}}
    assert len(issues_of(schema, [0] * 1000)) == 1000
    assert len(issues_of(schema, ["x" * 40_000, 0, 0])) == 1
    assert issues_of(schema, ["x" * 40_000]) == []
