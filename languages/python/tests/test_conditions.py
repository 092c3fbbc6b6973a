"""Every condition, as rows: the condition, a value, and whether it holds."""

from typing import Any

import pytest

from tests.one_rule import holds, lit, node, reader_of, with_rule

AB = ("a", "b")
LE = node("le", "a", "b")

rows: list[tuple[tuple[Any, ...], Any, bool]] = [
    (("has", "a"), {"a": 0}, True),
    (("has", "a"), {"a": None}, False),
    (("has", "a"), {}, False),
    (("has", "a.b"), {"a": {"b": False}}, True),
    (("has", "a.b"), {"a": "text"}, False),
    (("has", "a.b.c"), {"a": {"b": [1]}}, False),
    (("has", "a[]"), {"a": []}, True),
    (("has", "a[]"), {"a": {}}, False),
    (("has", "a.*"), {"a": {}}, True),
    (("has", "a.*"), {"a": []}, False),
    (("atLeastOne", *AB), {"b": 1}, True),
    (("atLeastOne", *AB), {"a": None}, False),
    (("exactlyOne", *AB), {"b": 1}, True),
    (("exactlyOne", *AB), {"a": 1, "b": 1}, False),
    (("exactlyOne", *AB), {}, False),
    (("together", *AB), {}, True),
    (("together", *AB), {"a": 1, "b": 1}, True),
    (("together", *AB), {"a": 1, "b": None}, False),
    (("not", node("has", "a")), {}, True),
    (("not", node("has", "a")), {"a": 1}, False),
    (("and", node("has", "a"), node("has", "b")), {"a": 1, "b": 1}, True),
    (("and", node("has", "a"), node("has", "b")), {"a": 1}, False),
    (("or", node("has", "a"), node("has", "b")), {"b": 1}, True),
    (("or", node("has", "a"), node("has", "b")), {}, False),
    (("when", node("has", "a"), node("has", "b")), {}, True),
    (("when", node("has", "a"), node("has", "b")), {"a": 1}, False),
    (("when", node("has", "a"), node("has", "b")), {"a": 1, "b": 1}, True),
    (("eq", "a", 1), {"a": 1}, True),
    (("eq", "a", 1), {"a": 1.0}, True),
    (("eq", "a", 1), {"a": True}, False),
    (("eq", "a", True), {"a": 1}, False),
    (("eq", "a", True), {"a": True}, True),
    (("eq", "a", 1), {"a": "1"}, False),
    (("eq", "a", lit("1")), {"a": "1"}, True),
    (("eq", *AB), {"a": [], "b": []}, False),
    (("eq", *AB), {"a": {}, "b": {}}, False),
    (("ne", *AB), {"a": {}, "b": {}}, True),
    (("ne", "a", 1), {"a": 1}, False),
    (("ne", "a", 1), {"a": True}, True),
    (("lt", *AB), {"a": 1, "b": 2}, True),
    (("lt", *AB), {"a": 2, "b": 2}, False),
    (("lt", *AB), {"a": "2026-01-31", "b": "2026-02-01"}, True),
    (("lt", *AB), {"a": 1, "b": "2"}, False),
    (("lt", *AB), {"a": False, "b": True}, False),
    (("le", *AB), {"a": 2, "b": 2}, True),
    (("le", *AB), {"a": 3, "b": 2}, False),
    (("gt", *AB), {"a": 3, "b": 2}, True),
    (("gt", *AB), {"a": 2, "b": 2}, False),
    (("ge", *AB), {"a": 2, "b": 2}, True),
    (("ge", *AB), {"a": "b", "b": 2}, False),
    (("near", *AB, {"abs": 0.5}), {"a": 1, "b": 1.5}, True),
    (("near", *AB, {"abs": 0.5}), {"a": 1, "b": 1.51}, False),
    (("near", *AB, {"rel": 0.1}), {"a": -100, "b": -90}, True),
    (("near", *AB, {"rel": 0.1}), {"a": -100, "b": -89}, False),
    (("near", *AB, {"abs": 1}), {"a": "1", "b": 1}, False),
    (("multipleOf", *AB), {"a": -6, "b": 3}, True),
    (("multipleOf", *AB), {"a": 0.3, "b": 0.1}, False),
    (("multipleOf", *AB), {"a": 1, "b": 0}, False),
    (("multipleOf", *AB), {"a": True, "b": 1}, False),
    (("earlier", *AB), {"a": "2026-03-01T12:00:00Z", "b": "2026-03-01T12:00:00.001Z"}, True),
    (("earlier", *AB), {"a": "2026-03-01T12:00:00.0001Z", "b": "2026-03-01T12:00:00.0009Z"}, False),
    (("earlier", *AB), {"a": "2026-03-01T12:00:00.100Z", "b": "2026-03-01T12:00:00.101Z"}, True),
    (("notLater", *AB), {"a": "2026-03-01T12:00:00.100Z", "b": "2026-03-01T12:00:00.100Z"}, True),
    (("notLater", *AB), {"a": "2026-03-01T13:00:00+01:00", "b": "2026-03-01T12:00:00Z"}, True),
    (("notLater", *AB), {"a": "2026-03-01T12:00:01Z", "b": "2026-03-01T12:00:00Z"}, False),
    (("notLater", *AB), {"a": "noon", "b": "2026-03-01T12:00:00Z"}, False),
    (("startsWith", *AB), {"a": "abc", "b": "ab"}, True),
    (("startsWith", *AB), {"a": "abc", "b": "b"}, False),
    (("startsWith", "a", lit("")), {"a": 1}, False),
    (("oneOf", "a", lit("x"), 1), {"a": 1.0}, True),
    (("oneOf", "a", lit("x"), 1), {"a": "x"}, True),
    (("oneOf", "a", lit("x"), 1), {"a": "1"}, False),
    (("oneOf", "a", lit("x"), 1), {"a": True}, False),
    (("oneOf", "a", lit("x"), 1), {"a": []}, False),
    (("contains", "a[]", "b"), {"a": ["x", "y"], "b": "y"}, True),
    (("contains", "a[]", "b"), {"a": [True], "b": 1}, False),
    (("contains", "a[]", "b"), {"a": [], "b": 1}, False),
    (("contains", "a[]", "b"), {"b": 1}, True),
    (("contains", "a", "b"), {"a": 1, "b": 1}, True),
    (("subset", "a[]", "b[]", "c.*"), {"a": [1, 2], "b": [1], "c": {"x": 2}}, True),
    (("subset", "a[]", "b[]"), {"a": [1, 2], "b": [1]}, False),
    (("subset", "a[]", "b[]"), {"a": [1], "b": [True]}, False),
    (("subset", "a[]", "b[]"), {"a": [], "b": []}, True),
    (("subset", "a[]", "b[]"), {"a": [[1]], "b": [[1]]}, False),
    (("unique", "a[]"), {"a": [1, True, "1", None]}, True),
    (("unique", "a[]"), {"a": [1, 2, 1.0]}, False),
    (("unique", "a[]"), {"a": [None, None]}, False),
    (("unique", "a[]"), {"a": [{}, {}, [], []]}, True),
    (("unique", "a[].b[]"), {"a": [{"b": [1]}, {"b": [2, 1]}]}, False),
    (("unique", "a[]", "b", "c"), {"a": [{"b": 1}, {"b": 1, "c": 1}]}, True),
    (("unique", "a[]", "b", "c"), {"a": [{"b": 1}, {"b": 1, "c": None}]}, False),
    (("unique", "a[]", "b"), {"a": [{"b": {"x": [1]}}, {"b": {"x": [1]}}]}, False),
    (("unique", "a[]", "b"), {"a": [{"b": {"x": [1]}}, {"b": {"x": [True]}}]}, True),
    (("ascending", "a[]"), {"a": [1, 1, 2]}, True),
    (("ascending", "a[]"), {"a": [2, 1]}, False),
    (("ascending", "a[]"), {"a": ["a", "b"]}, False),
    (("ascending", "a[]"), {"a": ["a"]}, True),
    (("ascending", "a[]"), {}, True),
    (("chronological", "a[]"), {"a": ["2026-03-01", "2026-03-01T00:00:00Z"]}, True),
    (("chronological", "a[]"), {"a": ["2026-03-02", "2026-03-01T00:00:00Z"]}, False),
    (("each", "a[]", node("gt", ".", 0)), {"a": [1, None, 2]}, True),
    (("each", "a[]", node("gt", ".", 0)), {"a": [1, 0]}, False),
    (("each", "a[]", node("has", "b")), {"a": [{"b": 1}, {}]}, False),
    (("each", "a[]", node("le", "b", "$.b")), {"a": [{"b": 1}, {}], "b": 1}, True),
    (("each", "a[]", node("le", "b", "$.b")), {"a": [{"b": 2}], "b": 1}, False),
    (("each", "a[]", node("le", "b", "$.b")), {"a": [{"b": 2}]}, True),
    (
        ("each", "a[]", node("each", "b[]", node("lt", ".", "$.c"))),
        {"a": [{"b": [2]}], "c": 2},
        False,
    ),
    (("each", "a[].b[]", node("lt", ".", 2)), {"a": [{"b": [0]}, {}, {"b": [1, 2]}]}, False),
    (("each", "a.*", node("lt", ".", 2)), {"a": {"x": 1, "y": 2}}, False),
    (("each", "a", node("lt", "b", 2)), {"a": {"b": 2}}, False),
]


@pytest.mark.parametrize(("condition", "value", "expected"), rows)
def test_condition(condition: tuple[Any, ...], value: Any, expected: bool) -> None:
    assert holds(value, *condition) is expected


silent: list[tuple[tuple[Any, ...], Any]] = [
    (("le", *AB), {"a": 1}),
    (("le", *AB), {"a": 1, "b": None}),
    (("not", LE), {"a": 1}),
    (("and", node("has", "c"), LE), {"a": 1}),
    (("not", node("and", node("has", "a"), LE)), {"a": 1}),
    (("not", node("or", node("has", "a"), LE)), {"a": 1}),
    (("when", node("has", "a"), LE), {"a": 1}),
    (("when", LE, node("has", "c")), {"a": 1}),
    (("and", node("each", "a[]", node("lt", ".", 0)), node("has", "b")), {"b": 1}),
    (("gt", node("add", "a", "b"), 0), {"a": -1}),
    (("gt", node("sum", "a[]"), 0), {}),
    (("gt", node("count", "a.b[]"), 0), {"a": {}}),
]


@pytest.mark.parametrize(("condition", "value"), silent)
def test_condition_that_does_not_speak_holds(condition: tuple[Any, ...], value: Any) -> None:
    assert holds(value, *condition)


def test_rules_of_a_newer_bundle_are_refused_each_time() -> None:
    reader = reader_of(with_rule("xor", "a"))
    for _ in range(2):
        with pytest.raises(ValueError, match="unknown operator 'xor': update this package"):
            reader.validate("Model", b"{}")
    with pytest.raises(ValueError, match="unknown calculation 'root': update this package"):
        holds({}, "eq", node("root", "a"), 1)
