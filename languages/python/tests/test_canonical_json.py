"""Canonical JSON as RFC 8785 says, with its own vectors where they are at hand."""

import json
import struct
from datetime import datetime
from enum import Enum, IntEnum
from os import environ
from pathlib import Path
from typing import Any

import pytest

from analytics_schemas import CanonicalJsonError, canonical_json, read_document

ROOT = Path(__file__).parents[3]
DOUBLES = ROOT / "conformance/.work/doubles.txt"
DATA = Path(environ.get("ANALYTICS_SCHEMAS_DATA", ROOT.parent / "shared/data"))
VECTORS = DATA / "json-canonicalization/cyberphone__json-canonicalization"


class Color(str, Enum):
    """A text that is more than a text."""

    RED = "red"


class Level(IntEnum):
    """A number that is more than a number."""

    HIGH = 3


# RFC 8785, appendix B: the bits of a double, and its text.
appendix_b = [
    ("0000000000000000", "0"),
    ("8000000000000000", "0"),
    ("0000000000000001", "5e-324"),
    ("8000000000000001", "-5e-324"),
    ("7fefffffffffffff", "1.7976931348623157e+308"),
    ("ffefffffffffffff", "-1.7976931348623157e+308"),
    ("4340000000000000", "9007199254740992"),
    ("c340000000000000", "-9007199254740992"),
    ("4430000000000000", "295147905179352830000"),
    ("44b52d02c7e14af5", "9.999999999999997e+22"),
    ("44b52d02c7e14af6", "1e+23"),
    ("44b52d02c7e14af7", "1.0000000000000001e+23"),
    ("444b1ae4d6e2ef4e", "999999999999999700000"),
    ("444b1ae4d6e2ef4f", "999999999999999900000"),
    ("444b1ae4d6e2ef50", "1e+21"),
    ("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"),
    ("3eb0c6f7a0b5ed8d", "0.000001"),
    ("41b3de4355555553", "333333333.3333332"),
    ("41b3de4355555554", "333333333.33333325"),
    ("41b3de4355555555", "333333333.3333333"),
    ("41b3de4355555556", "333333333.3333334"),
    ("41b3de4355555557", "333333333.33333343"),
    ("becbf647612f3696", "-0.0000033333333333333333"),
    ("43143ff3c1cb0959", "1424953923781206.2"),
]


def double(bits: str) -> float:
    (value,) = struct.unpack(">d", bytes.fromhex(bits))
    return float(value)


@pytest.mark.parametrize(("bits", "text"), appendix_b)
def test_number_of_appendix_b(bits: str, text: str) -> None:
    assert canonical_json(double(bits)) == text


@pytest.mark.skipif(not DOUBLES.exists(), reason="npm run conformance makes the file")
def test_text_of_a_double_is_that_of_node() -> None:
    rows = [line.split(" ") for line in DOUBLES.read_text().splitlines()]
    assert len(rows) >= 100_000
    wrong = [(bits, text) for bits, text in rows if canonical_json(double(bits)) != text]
    assert wrong == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        ([True, False], "[true,false]"),
        ({}, "{}"),
        ((), "[]"),
        ({"b": [1, {"d": None, "c": True}], "a": "x"}, '{"a":"x","b":[1,{"c":true,"d":null}]}'),
        (
            [1.0, -0.0, 1e16, 1e21, 1.5e-7, 0.00012, -1e-6],
            "[1,0,10000000000000000,1e+21,1.5e-7,0.00012,-0.000001]",
        ),
        (
            [2**53, -(2**53), 10**22, 2**60],
            "[9007199254740992,-9007199254740992,1e+22,1152921504606847000]",
        ),
        ([Color.RED, Level.HIGH], '["red",3]'),
        (
            '\0\b\t\n\v\f\r"\\/\x1f\x7f\u2028é',
            '"\\u0000\\b\\t\\n\\u000b\\f\\r\\"\\\\/\\u001f\x7f\u2028é"',
        ),
        ({"__proto__": 1, "": 2}, '{"":2,"__proto__":1}'),
        # RFC 8785, section 3.2.3: U+1F600 is two units that begin with D83D, and before U+FB33.
        (
            {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\x80": 6, "\u00f6": 7},
            '{"\\r":2,"1":4,"\x80":6,"ö":7,"€":1,"\U0001f600":5,"\ufb33":3}',
        ),
        ({"\ue000": 1, "\uffff": 2, "\U00010000": 3}, '{"\U00010000":3,"\ue000":1,"\uffff":2}'),
    ],
)
def test_text(value: Any, text: str) -> None:
    assert canonical_json(value) == text


@pytest.mark.parametrize(
    ("value", "code", "path", "message"),
    [
        ({"a": [1, float("nan")]}, "not_json", "/a/1", "JSON carries no nan at /a/1."),
        ([float("-inf")], "not_json", "/0", "JSON carries no -inf at /0."),
        ({"a/b": {1, 2}}, "not_json", "/a~1b", "JSON carries no set at /a~1b."),
        ({"at": datetime(2026, 1, 1)}, "not_json", "/at", "JSON carries no datetime at /at."),
        (b"x", "not_json", "", "JSON carries no bytes at the top."),
        ({"a": {1: 2}}, "not_json", "/a", "a key that is no text at /a."),
        ([2**53 + 1], "number_not_exact", "/0", "an integer that no double holds at /0."),
        (-(10**400), "number_not_exact", "", "an integer that no double holds at the top."),
        pytest.param(
            10**5000,
            "number_not_exact",
            "",
            "an integer that no double holds at the top.",
            id="5001 digits",
        ),
        ({"a": "x\ud800"}, "lone_surrogate", "/a", "half of a surrogate pair at /a."),
        ({"\udc00": 1, "\ue000": 2}, "lone_surrogate", "", "half of a surrogate pair at the top."),
    ],
)
def test_refusal(value: Any, code: str, path: str, message: str) -> None:
    with pytest.raises(CanonicalJsonError) as refused:
        canonical_json(value)
    assert (refused.value.code, refused.value.path) == (code, path)
    assert str(refused.value) == f"No canonical JSON: {message}"


def test_a_value_that_holds_itself_is_refused() -> None:
    itself: list[Any] = []
    itself.append({"itself": itself})
    with pytest.raises(CanonicalJsonError, match="too many levels at /0/itself/0/") as refused:
        canonical_json(itself)
    assert refused.value.code == "too_deep"
    assert len(str(refused.value)) < 200


def test_it_is_a_fixed_point() -> None:
    text = canonical_json(read_document(b'{"b":[1e2,-0,"\\u0041"],"a":0.1}'))
    assert text == '{"a":0.1,"b":[100,0,"A"]}'
    assert canonical_json(read_document(text.encode())) == text


@pytest.mark.skipif(not VECTORS.exists(), reason="the vectors are not at hand")
@pytest.mark.parametrize("name", ["arrays", "french", "unicode"])
def test_vector_of_rfc_8785(name: str) -> None:
    value = json.loads((VECTORS / f"input/{name}.json").read_bytes())
    expected = bytes.fromhex((VECTORS / f"outhex/{name}.txt").read_text())
    assert canonical_json(value).encode() == expected
