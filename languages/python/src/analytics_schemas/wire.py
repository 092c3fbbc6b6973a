"""From the bytes of a document to its value: I-JSON (RFC 7493), and no more of it than is safe."""

import json
from math import isinf
from typing import Any, NoReturn

MAX_BYTES = 1_048_576
MAX_DEPTH = 64
MAX_EXACT = 2**53 - 1


class RefusedError(ValueError):
    """The bytes are no document. `reason` is one of the words of the specification."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message


def read_document(document: bytes | bytearray | memoryview) -> Any:
    """The value of one JSON document. Raises `RefusedError`, and nothing else, for any bytes.

    An integer is an `int` up to 2^53 - 1, every other number a `float`: no number is more exact
    than its double.
    """
    data = bytes(document)
    if len(data) > MAX_BYTES:
        raise RefusedError("too_long", f"Expected at most {MAX_BYTES} bytes, found {len(data)}.")
    if data.startswith(b"\xef\xbb\xbf"):
        raise RefusedError("byte_order_mark", "The document begins with a byte-order mark.")
    try:
        text = data.decode()
        value = _decoder.decode(text)
    except UnicodeDecodeError as error:
        message = f"Expected UTF-8, found 0x{data[error.start]:02X} at byte {error.start + 1}."
        raise RefusedError("not_utf8", message) from None
    except json.JSONDecodeError as error:
        message = f"{error.msg} at line {error.lineno}, column {error.colno}."
        raise RefusedError("not_json", message) from None
    except RecursionError:
        raise _too_deep() from None
    if text.count("{") + text.count("[") > MAX_DEPTH and _is_deep(value):
        raise _too_deep()
    if ("\\ud" in text or "\\uD" in text) and _has_lone_surrogate(value):
        raise RefusedError("lone_surrogate", "A text or key holds half of a surrogate pair.")
    return value


def _integer(literal: str) -> int | float:
    if len(literal) < 16:
        return int(literal) or float(literal)  # A zero keeps its sign, which a division shows.
    double = float(literal)
    if isinf(double):
        raise _inexact("The number %s is too large for a double.", literal)
    exact = int(literal)
    if abs(exact) <= MAX_EXACT:
        return exact
    if exact != double:
        raise _inexact("The integer %s is not exact as a double: send it as a text.", literal)
    return double


def _fraction(literal: str) -> float:
    double = float(literal)
    if isinf(double):
        raise _inexact("The number %s is too large for a double.", literal)
    if double == 0 and literal.lower().partition("e")[0].strip("-0."):
        raise _inexact("The number %s is too small for a double.", literal)
    return double


def _constant(name: str) -> NoReturn:
    raise RefusedError("not_json", f"JSON has no {name}.")


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise RefusedError("duplicate_key", "Two keys of one object are equal.")
    return members


_decoder = json.JSONDecoder(
    parse_int=_integer,
    parse_float=_fraction,
    parse_constant=_constant,
    object_pairs_hook=_members,
)


def _inexact(message: str, literal: str) -> RefusedError:
    shown = literal if len(literal) <= 40 else f"{literal[:37]}..."
    return RefusedError("number_not_exact", message % shown)


def _too_deep() -> RefusedError:
    return RefusedError("too_deep", f"Expected at most {MAX_DEPTH} levels.")


def _is_deep(value: Any) -> bool:
    """Whether anything stands below the deepest level, found level by level."""
    level = [value]
    for _ in range(MAX_DEPTH + 1):
        level = [container for container in level if type(container) in (dict, list)]
        if not level:
            return False
        level = [
            member
            for container in level
            for member in (container.values() if type(container) is dict else container)
        ]
    return True


def _has_lone_surrogate(value: Any) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False
