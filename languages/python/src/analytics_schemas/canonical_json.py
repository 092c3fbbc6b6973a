"""JSON whose bytes depend on nothing but its meaning (RFC 8785, JSON Canonicalization Scheme)."""

from json import JSONEncoder
from math import isfinite
from typing import Any

from analytics_schemas.ecmascript_number import ecmascript_number
from analytics_schemas.pointer import pointer
from analytics_schemas.wire import MAX_EXACT

MAX_DEPTH = 1000

_Path = list[str | int]
_quote = JSONEncoder(ensure_ascii=False).encode


class CanonicalJsonError(ValueError):
    """A value has no canonical JSON.

    `code` is `not_json` (JSON carries no such value: a date, a set, NaN), `number_not_exact` (an
    integer that no double holds), `lone_surrogate` (half of a surrogate pair, which UTF-8 cannot
    carry) or `too_deep` (more than 1000 levels, fewer where Python's recursion limit says so, or
    a value that holds itself). `path` is a JSON Pointer to the value.
    """

    def __init__(self, code: str, path: _Path, problem: str) -> None:
        self.code = code
        self.path = pointer(path)
        shown = pointer([*path[:20], "..."]) if len(path) > 20 else self.path
        super().__init__(f"No canonical JSON: {problem} at {shown or 'the top'}.")


def canonical_json(value: Any) -> str:
    """The canonical JSON of a value; its bytes are its UTF-8.

    Keys are in the order of their UTF-16 units, numbers are written as ECMAScript writes them, and
    texts are escaped as little as can be. Read documents with `read_document`: `json.loads` keeps
    the last of two equal keys, and integers that are no doubles.

    Raises:
        CanonicalJsonError: JSON cannot carry the value, or something in it: nothing is left out.

    """
    path: _Path = []
    try:
        return _text(value, path)
    except RecursionError:
        raise _too_deep(path) from None


def _text(value: Any, path: _Path) -> str:
    """The text of what stands at `path`, which is one list for the whole walk."""
    if isinstance(value, str):
        return _quoted(value, path)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return _integer(int(value), path)
    if isinstance(value, float):
        if not isfinite(value):
            raise CanonicalJsonError("not_json", path, f"JSON carries no {float(value)}")
        return ecmascript_number(value)
    if isinstance(value, dict | list | tuple):
        if len(path) >= MAX_DEPTH:
            raise _too_deep(path)
        return _object(value, path) if isinstance(value, dict) else _array(value, path)
    raise CanonicalJsonError("not_json", path, f"JSON carries no {type(value).__name__}")


def _object(members: dict[Any, Any], path: _Path) -> str:
    for key in members:
        if not isinstance(key, str):
            raise CanonicalJsonError("not_json", path, "a key that is no text")
    texts = []
    for key in sorted(members, key=_utf16_units):
        name = _quoted(key, path)
        path.append(key)
        texts.append(f"{name}:{_text(members[key], path)}")
        path.pop()
    return "{" + ",".join(texts) + "}"


def _array(items: list[Any] | tuple[Any, ...], path: _Path) -> str:
    texts = []
    for index, item in enumerate(items):
        path.append(index)
        texts.append(_text(item, path))
        path.pop()
    return "[" + ",".join(texts) + "]"


def _utf16_units(key: str) -> bytes:
    """Python sorts by code points, which puts U+FFFF before what takes two units."""
    return key.encode("utf-16-be", "surrogatepass")


def _quoted(text: str, path: _Path) -> str:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            problem = "half of a surrogate pair"
            raise CanonicalJsonError("lone_surrogate", path, problem) from None
    return _quote(text)


def _integer(value: int, path: _Path) -> str:
    if -MAX_EXACT <= value <= MAX_EXACT:
        return str(value)
    try:
        double = float(value)
    except OverflowError:
        double = 0.0
    if double != value:
        raise CanonicalJsonError("number_not_exact", path, "an integer that no double holds")
    return ecmascript_number(double)


def _too_deep(path: _Path) -> CanonicalJsonError:
    return CanonicalJsonError("too_deep", path, "too many levels")
