"""The wire profile: what is refused, for which reason, and what is not."""

from math import copysign
from typing import Any

import pytest

from analytics_schemas import Issue
from analytics_schemas.wire import MAX_BYTES, read_document
from tests.one_rule import reader_of

anything = reader_of({})

refused: list[tuple[str, bytes]] = [
    ("too_long", b" " * MAX_BYTES + b"0"),
    ("byte_order_mark", b"\xef\xbb\xbf{}"),
    ("not_utf8", b'"\xff"'),
    ("not_utf8", b'"\xc0\x80"'),
    ("not_utf8", b'"\xed\xa0\x80"'),
    ("not_utf8", b'"\xf4\x90\x80\x80"'),
    ("not_utf8", b'"\xe2\x82'),
    ("not_utf8", "{}".encode("utf-16")),
    ("not_json", b""),
    ("not_json", b"  "),
    ("not_json", b"{} {}"),
    ("not_json", b"[1,]"),
    ("not_json", b'{"a":1,}'),
    ("not_json", b"[1] // one"),
    ("not_json", b"{a:1}"),
    ("not_json", b"'a'"),
    ("not_json", b'"a\nb"'),
    ("not_json", b'"\\x41"'),
    ("not_json", b'"\\u12"'),
    ("not_json", b"NaN"),
    ("not_json", b"[-Infinity]"),
    ("not_json", b"01"),
    ("not_json", b"+1"),
    ("not_json", b".5"),
    ("not_json", b"1."),
    ("not_json", b"1e"),
    ("not_json", b"-"),
    ("not_json", b"1_000"),
    ("not_json", b"\xc2\xa01"),
    ("not_json", "\u0661".encode()),
    ("not_json", b"\x00"),
    ("not_json", b"True"),
    ("duplicate_key", b'{"a":1,"a":1}'),
    ("duplicate_key", b'[{"b":{"a":1,"\\u0061":2}}]'),
    ("lone_surrogate", b'"\\ud800"'),
    ("lone_surrogate", b'"\\uDC00\\uD800"'),
    ("lone_surrogate", b'["x\\ud83dx"]'),
    ("lone_surrogate", b'{"\\ud83d":1}'),
    ("number_not_exact", b"1e309"),
    ("number_not_exact", b"-1e400"),
    ("number_not_exact", b"1" + b"0" * 400),
    ("number_not_exact", b"-1" + b"0" * 5000),
    ("number_not_exact", b"1.7976931348623159e308"),
    ("number_not_exact", b"2e-324"),
    ("number_not_exact", b"-1e-400"),
    ("number_not_exact", b"0." + b"0" * 330 + b"1"),
    ("number_not_exact", b"9007199254740993"),
    ("number_not_exact", b"-9007199254740993"),
    ("number_not_exact", b"18446744073709551615"),
    ("too_deep", b"[" * 65 + b"]" * 65),
    ("too_deep", b'{"a":' * 65 + b"0" + b"}" * 65),
    ("too_deep", b"[" * 500_000 + b"]" * 500_000),
]


@pytest.mark.parametrize(("reason", "document"), refused)
def test_refused(reason: str, document: bytes) -> None:
    issues = anything.validate("Model", document)
    assert [(issue.path, issue.keyword, issue.severity) for issue in issues] == [
        ("", reason, "error")
    ]
    assert issues[0].message.endswith(".")


def test_a_message_says_where() -> None:
    message = "Expecting value at line 2, column 3."
    assert anything.validate("Model", b"[1,\n  x]") == [Issue("", message, keyword="not_json")]


accepted: list[tuple[bytes, Any]] = [
    (b" \t\r\n[1 , 2]\n", [1, 2]),
    (b'"\\ud83d\\ude00"', "\U0001f600"),
    (b'"\\\\ud800"', "\\ud800"),
    (b'"\\/\\u0000"', "/\x00"),
    ("\ufeff".join('""').encode(), "\ufeff"),
    (b'{"a":{"a":1},"A":1}', {"a": {"a": 1}, "A": 1}),
    (b"9007199254740991", 2**53 - 1),
    (b"9007199254740992", 2.0**53),
    (b"18446744073709551616", 2.0**64),
    (b"9007199254740993.0", 2.0**53),
    (b"1.0000000000000000000001", 1),
    (b"1e0", 1),
    (b"0.000e999", 0),
    (b"0e-400", 0),
    (b"5e-324", 5e-324),
    (b"1.7976931348623158e308", 1.7976931348623157e308),
    (b"[" * 64 + b"]" * 64, None),
    (b"[" + b",".join([b"{}"] * 1000) + b"]", [{}] * 1000),
    (b"0" + b" " * (MAX_BYTES - 1), 0),
]


@pytest.mark.parametrize(("document", "value"), accepted)
def test_accepted(document: bytes, value: Any) -> None:
    assert anything.validate("Model", document) == []
    if value is not None:
        assert read_document(document) == value


@pytest.mark.parametrize("literal", [b"-0", b"-0.0", b"-0e5"])
def test_a_zero_keeps_its_sign(literal: bytes) -> None:
    assert copysign(1, read_document(literal)) == -1


@pytest.mark.parametrize("literal", [b"9007199254740992", b"1.0", b"18446744073709551616"])
def test_what_is_beyond_exact_integers_is_a_double(literal: bytes) -> None:
    assert type(read_document(literal)) is float
    assert reader_of({"type": "integer"}).validate("Model", literal) == []
