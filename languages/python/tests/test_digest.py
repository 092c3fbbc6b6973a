"""Digests over canonical JSON, against those that other programs print."""

from typing import Any

import pytest

from analytics_schemas import CanonicalJsonError, checksum, verify

# printf '{"a":1,"b":[100,"é"]}' | sha256sum, and so on.
value = {"b": [1e2, "é"], "a": 1.0}
digests: dict[Any, str] = {
    "sha256": "c3401f2e33b518fb35e26d7d484d3d94e667f83eb29426ae510f1f7b718c8d5d",
    "sha512": "c48aa13b1a3c66d7e219c6face5134532ccb7904ecae7864e02ea1a31817a210"
    "a01f1c7e27ed501c923d06cc9da5a879c81065ed99f1248aeb06e4865312bc1b",
    "sha1": "0168a69d99edca9d5db737ca2a9d6fe1057daab9",
    "md5": "58bcd7492914e0a07d90a22d7f364bad",
}


@pytest.mark.parametrize("algorithm", digests)
def test_digest(algorithm: Any) -> None:
    assert checksum(value, algorithm) == digests[algorithm]
    assert verify(value, digests[algorithm], algorithm)


def test_sha256_is_usual() -> None:
    assert checksum(value) == digests["sha256"]
    assert verify(value, digests["sha256"])


@pytest.mark.parametrize(
    "other",
    [
        {**value, "a": 2},
        {**value, "c": None},
        {"b": [1e2, "e\u0301"], "a": 1.0},
        {"b": ["é", 1e2], "a": 1},
    ],
)
def test_another_value_has_another_digest(other: dict[str, Any]) -> None:
    assert not verify(other, digests["sha256"])


@pytest.mark.parametrize(
    "digest", ["", digests["sha256"].upper(), digests["sha256"][:-1], digests["md5"]]
)
def test_another_text_is_no_digest(digest: str) -> None:
    assert not verify(value, digest)


def test_what_has_no_canonical_json_has_no_digest() -> None:
    with pytest.raises(CanonicalJsonError, match="JSON carries no nan"):
        verify([float("nan")], digests["sha256"])


def test_unknown_algorithm() -> None:
    crc: Any = "crc32"
    with pytest.raises(ValueError, match="'crc32': use one of sha256, sha512, sha1, md5"):
        checksum(value, crc)
