"""Digests of values over their canonical JSON (FIPS 180-4, RFC 8785)."""

from hashlib import new
from typing import Any, Literal, get_args

from analytics_schemas.canonical_json import canonical_json

Algorithm = Literal["sha256", "sha512", "sha1", "md5"]
"""`sha1` and `md5` are for systems that know nothing else: they find accidents, and no attacker."""

_ALGORITHMS = get_args(Algorithm)
_WEAK = ("sha1", "md5")


def checksum(value: Any, algorithm: Algorithm = "sha256") -> str:
    """The digest of a value over its canonical JSON, in hexadecimal digits of lower case.

    It is the digest that every other language comes to, however the value was written.

    Raises:
        CanonicalJsonError: JSON cannot carry the value.
        ValueError: There is no such algorithm.

    """
    if algorithm not in _ALGORITHMS:
        raise ValueError(
            f"There is no algorithm {algorithm!r}: use one of {', '.join(_ALGORITHMS)}."
        )
    data = canonical_json(value).encode()
    return new(algorithm, data, usedforsecurity=algorithm not in _WEAK).hexdigest()


def verify(value: Any, digest: str, algorithm: Algorithm = "sha256") -> bool:
    """Whether a value has this digest, written as `checksum` writes it.

    Raises:
        CanonicalJsonError: JSON cannot carry the value.
        ValueError: There is no such algorithm.

    """
    return checksum(value, algorithm) == digest
