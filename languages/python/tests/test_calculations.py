"""Every calculation, as rows: the calculation, a value, and what it comes to."""

from math import inf, nan
from typing import Any

import pytest

from analytics_schemas.rules.operand import operand
from tests.one_rule import holds, node

AB = ("a", "b")

rows: list[tuple[tuple[Any, ...], Any, float]] = [
    (("add", *AB), {"a": 0.1, "b": 0.2}, 0.30000000000000004),
    (("add", *AB), {"a": 9007199254740991, "b": 2}, 9007199254740992.0),
    (("add", *AB), {"a": "1", "b": 1}, nan),
    (("add", *AB), {"a": True, "b": 1}, nan),
    (("sub", *AB), {"a": 1, "b": 3}, -2),
    (("mul", *AB), {"a": 1e308, "b": 10}, inf),
    (("mul", *AB), {"a": 9007199254740991, "b": 9007199254740991}, 8.112963841460666e31),
    (("div", *AB), {"a": 1, "b": 4}, 0.25),
    (("div", *AB), {"a": 1, "b": 0}, inf),
    (("div", *AB), {"a": -1, "b": 0}, -inf),
    (("div", *AB), {"a": 1, "b": -0.0}, -inf),
    (("div", *AB), {"a": 0, "b": 0}, nan),
    (("div", node("div", "a", "b"), "b"), {"a": 0, "b": 0}, nan),
    (("pow", *AB), {"a": 4, "b": 0.5}, 2),
    (("pow", *AB), {"a": 0.0032355545554310083, "b": 0.5}, 0.056881935229306395),
    (("pow", *AB), {"a": 0.028655310394242406, "b": 2}, 0.0008211268137903768),
    (("pow", *AB), {"a": -0.0, "b": 0.5}, 0),
    (("pow", *AB), {"a": -2, "b": -1}, -0.5),
    (("pow", *AB), {"a": 0, "b": -3}, inf),
    (("pow", *AB), {"a": -0.0, "b": -3}, -inf),
    (("pow", *AB), {"a": -8, "b": 3}, -512),
    (("pow", *AB), {"a": -8, "b": 0.5}, nan),
    (("pow", *AB), {"a": 0, "b": -1}, inf),
    (("pow", *AB), {"a": -0.0, "b": -1}, -inf),
    (("pow", *AB), {"a": 10, "b": 400}, inf),
    (("pow", *AB), {"a": -10, "b": 401}, -inf),
    (("pow", "a", node("div", 1, 0)), {"a": 1}, nan),
    (("pow", "a", node("div", 1, 0)), {"a": -1}, nan),
    (("pow", "a", node("div", 1, 0)), {"a": 2}, inf),
    (("pow", "a", node("div", 0, 0)), {"a": 1}, nan),
    (("pow", node("div", 0, 0), 0), {}, 1),
    (("sum", "a[]"), {"a": []}, 0),
    (("sum", "a[]"), {"a": [0.1, 0.2, 0.3]}, 0.6000000000000001),
    (("sum", "a[].b"), {"a": [{"b": 1}, {}, {"b": None}, {"b": 2}]}, 3),
    (("sum", "a[]", node("mul", "b", "$.c")), {"a": [{"b": 1}, {}, {"b": 2}], "c": 3}, 9),
    (("sum", "a.*"), {"a": {"x": 1, "y": "2"}}, nan),
    (("sum", "a.*"), {"a": {"x": 1, "y": 2}}, 3),
    (("product", "a[]"), {"a": []}, 1),
    (("product", "a[]", "b"), {"a": [{"b": 2}, {}, {"b": 3}]}, 6),
    (("min", "a[]"), {"a": []}, inf),
    (("min", "a[]"), {"a": [2, 1, 3]}, 1),
    (("min", "a[]"), {"a": [2, "1", 3]}, nan),
    (("max", "a[]"), {"a": []}, -inf),
    (("max", "a[]", "b"), {"a": [{"b": 1}, {}, {"b": 3}]}, 3),
    (("max", "a[]"), {"a": ["4", 3]}, nan),
    (("count", "a[]"), {"a": [1, None, 2]}, 3),
    (("count", "a[].b"), {"a": [{"b": 1}, {}]}, 1),
    (("count", "a.*"), {"a": {"x": None}}, 1),
    (("count", "a"), {"a": 7}, 1),
    (("count", "a[]", node("gt", "b", "$.c")), {"a": [{"b": 1}, {}, {"b": 3}], "c": 2}, 1),
    (("count", "a[]", node("not", node("gt", "b", 2))), {"a": [{"b": 1}, {}, {"b": 3}]}, 1),
    (("count", "a[]", node("not", node("has", "b"))), {"a": [{"b": 1}, {}]}, 1),
    (("count", "a[]", node("or", node("has", "c"), node("gt", "b", 0))), {"a": [{"c": 1}]}, 0),
    (("millisBetween", *AB), {"a": "2026-03-01", "b": "2026-02-28T23:59:59Z"}, -1000),
    (("millisBetween", *AB), {"a": "2026-03-01", "b": "noon"}, nan),
]


@pytest.mark.parametrize(("calculation", "value", "expected"), rows)
def test_calculation(calculation: tuple[Any, ...], value: Any, expected: float) -> None:
    assert operand(node(*calculation))(value, value) == pytest.approx(
        expected, rel=0, abs=0, nan_ok=True
    )


@pytest.mark.parametrize("op", ["eq", "lt", "le", "gt", "ge", "multipleOf"])
def test_nothing_compares_with_what_is_no_number(op: str) -> None:
    no_number = node("div", "a", "a")
    assert not holds({"a": 0}, op, no_number, no_number)
    assert not holds({"a": 0}, "near", no_number, no_number, {"abs": 1})
