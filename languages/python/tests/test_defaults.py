"""Defaults, seen by the rules that read them."""

import re
import uuid
from datetime import datetime, timezone
from typing import Any

import pytest

from analytics_schemas.generated import GENERATORS, now, uuid_v7
from tests.one_rule import issues_of, node, with_rule

rows: list[tuple[dict[str, Any], Any, bool]] = [
    ({"default": 1}, {}, True),
    ({"default": 2}, {}, False),
    ({"default": 1}, {"a": 2}, False),
    ({"$ref": "#/$defs/Model", "default": 1}, {}, True),
]


@pytest.mark.parametrize(("field", "value", "expected"), rows)
def test_default_is_judged(field: dict[str, Any], value: Any, expected: bool) -> None:
    rule = with_rule("and", node("has", "a"), node("eq", "a", 1))
    issues = issues_of({"properties": {"a": field}, **rule}, value)
    assert ([issue.rule for issue in issues] == []) is expected


def test_null_is_not_absent() -> None:
    schema = {"properties": {"a": {"default": 1}}, **with_rule("has", "a")}
    assert [issue.rule for issue in issues_of(schema, {"a": None})] == ["model.rule"]


def test_default_inside_a_member_is_filled_in_before_the_rules_of_the_whole() -> None:
    inner = {"properties": {"b": {"default": 1}}}
    rule = with_rule("has", "a.b")
    assert issues_of({"properties": {"a": inner}, **rule}, {"a": {}}) == []
    assert issues_of({"properties": {"a": {}}, **rule}, {"a": {}}) != []


def test_default_is_complete_and_stays_as_it_is() -> None:
    inner = {"properties": {"b": {"default": 1}}, "default": {}, **with_rule("has", "b", path="b")}
    schema = {"properties": {"a": inner}}
    assert [issue.path for issue in issues_of(schema, {})] == ["/a/b"]
    assert issues_of(schema, {"a": {}}) == []


@pytest.mark.parametrize("kind", list(GENERATORS))
def test_generated_default_is_there(kind: str) -> None:
    schema = {"properties": {"a": {"x-generated": kind}}, **with_rule("has", "a")}
    assert issues_of(schema, {}) == []


def test_now() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", now())
    at = datetime.fromisoformat(now().replace("Z", "+00:00"))
    assert abs((datetime.now(timezone.utc) - at).total_seconds()) < 60


def test_uuid_v7() -> None:
    first, second = uuid.UUID(uuid_v7()), uuid.UUID(uuid_v7())
    assert first != second
    assert (first.version, first.variant) == (7, uuid.RFC_4122)
    millis = datetime.now(timezone.utc).timestamp() * 1000
    assert abs((first.int >> 80) - millis) < 60_000
