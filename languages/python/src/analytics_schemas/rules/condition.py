"""From a condition to a function that judges values by it."""

import operator
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from analytics_schemas.rules.equality import content_of, is_equal, key_of
from analytics_schemas.rules.instant import is_earlier, is_not_later
from analytics_schemas.rules.mentions import Node, spoken_paths
from analytics_schemas.rules.number import remainder, to_number
from analytics_schemas.rules.operand import constant, is_constant, operand
from analytics_schemas.rules.path import Read, list_reader, reader

Judge = Callable[[Any, Any], bool]
"""True where the condition holds, given the value that has the rule and the item, where in one."""

Test = Callable[[Any, Any], bool]
"""Compares two values."""

_EMPTY_HOLDS = frozenset({"each", "unique", "ascending", "chronological"})


def holds(node: Node) -> Judge:
    """A function that judges by a condition. One that does not speak holds.

    What is asked of a part that does not decide is not asked: that a `when` holds is that its
    first half is not affirmed, or its second half holds.
    """
    op, args = node["op"], node["args"]
    if op == "when":
        applies, follows = affirm(args[0]), holds(args[1])
        return lambda root, item: not applies(root, item) or follows(root, item)
    if op == "or":
        return _any([holds(arg) for arg in args])
    if op == "not":
        return _negated(affirm(args[0]))
    return _make(node) if op in _EMPTY_HOLDS else _spoken(node, otherwise=True)


def affirm(node: Node) -> Judge:
    """A function that says whether a condition speaks and is true."""
    op, args = node["op"], node["args"]
    if op == "and":
        return _all([affirm(arg) for arg in args])
    if op == "not":
        return _negated(holds(args[0]))
    return _spoken(node, otherwise=False)


def _spoken(node: Node, otherwise: bool) -> Judge:
    """What a condition comes to where it speaks, and `otherwise` where it does not."""
    op, args = node["op"], node["args"]
    if op in _COMPARISONS and all(isinstance(arg, str) or is_constant(arg) for arg in args):
        return _spoken_comparison(_COMPARISONS[op], operand(args[0]), operand(args[1]), otherwise)
    inputs = [reader(path) for path in spoken_paths(node)]
    judge = _make(node)
    if not inputs:
        return judge

    def judge_spoken(root: Any, item: Any) -> bool:
        for read in inputs:
            if read(root, item) is None:
                return otherwise
        return judge(root, item)

    return judge_spoken


def _spoken_comparison(test: Test, left: Read, right: Read, otherwise: bool) -> Judge:
    """A comparison that reads each path once."""

    def judge(root: Any, item: Any) -> bool:
        x = left(root, item)
        if x is None:
            return otherwise
        y = right(root, item)
        return otherwise if y is None else test(x, y)

    return judge


def _make(node: Node) -> Judge:
    op, args = node["op"], node["args"]
    if op in _COMPARISONS:
        return _compare(_COMPARISONS[op], args[0], args[1])
    maker = _MAKERS.get(op)
    if maker is None:
        raise ValueError(f"The rules have an unknown operator {op!r}: update this package.")
    return maker(*args)


def _compare(test: Test, a: Any, b: Any) -> Judge:
    left, right = operand(a), operand(b)
    return lambda root, item: test(left(root, item), right(root, item))


def _negated(judge: Judge) -> Judge:
    return lambda root, item: not judge(root, item)


def _all(judges: list[Judge]) -> Judge:
    def judge_all(root: Any, item: Any) -> bool:
        for judge in judges:  # noqa: SIM110, since a generator costs twice as much
            if not judge(root, item):
                return False
        return True

    return judge_all


def _any(judges: list[Judge]) -> Judge:
    def judge_any(root: Any, item: Any) -> bool:
        for judge in judges:  # noqa: SIM110, since a generator costs twice as much
            if judge(root, item):
                return True
        return False

    return judge_any


def _ordered(test: Test) -> Test:
    """Both numbers, or both texts (calendar dates, which sort as text)."""

    def compare(x: Any, y: Any) -> bool:
        if type(x) is str:
            return type(y) is str and test(x, y)
        return type(y) is not str and test(to_number(x), to_number(y))

    return compare


def _is_start(text: Any, start: Any) -> bool:
    return type(text) is str and type(start) is str and text.startswith(start)


_COMPARISONS: dict[str, Test] = {
    "eq": is_equal,
    "ne": lambda x, y: not is_equal(x, y),
    "lt": _ordered(operator.lt),
    "le": _ordered(operator.le),
    "gt": _ordered(operator.gt),
    "ge": _ordered(operator.ge),
    "multipleOf": lambda x, y: remainder(to_number(x), to_number(y)) == 0,
    "earlier": is_earlier,
    "notLater": is_not_later,
    "startsWith": _is_start,
}


def _present(path: str) -> Judge:
    read = reader(path)
    return lambda root, item: read(root, item) is not None


def _tally(accept: Callable[[int, int], bool], paths: tuple[str, ...]) -> Judge:
    reads = [reader(path) for path in paths]
    total = len(reads)
    return lambda root, item: accept(sum(read(root, item) is not None for read in reads), total)


def _when(condition: Node, then: Node) -> Judge:
    applies, follows = _make(condition), _make(then)
    return lambda root, item: not applies(root, item) or follows(root, item)


def _near(a: Any, b: Any, within: dict[str, float]) -> Judge:
    absolute, relative = within.get("abs"), within.get("rel", 0.0)

    def is_near(x: Any, y: Any) -> bool:
        x, y = to_number(x), to_number(y)
        allowed = relative * max(abs(x), abs(y)) if absolute is None else absolute
        return bool(abs(x - y) <= allowed)

    return _compare(is_near, a, b)


def _one_of(value: Any, *options: Any) -> Judge:
    read = operand(value)
    known = {key_of(constant(option)) for option in options}
    return lambda root, item: key_of(read(root, item)) in known


def _contains(path: str, value: Any) -> Judge:
    members, read = list_reader(path), operand(value)

    def judge(root: Any, item: Any) -> bool:
        wanted = read(root, item)
        return any(is_equal(member, wanted) for member in members(root, item))

    return judge


def _subset(path: str, *wholes: str) -> Judge:
    part, lists = list_reader(path), [list_reader(whole) for whole in wholes]

    def judge(root: Any, item: Any) -> bool:
        known = {key_of(member) for read in lists for member in read(root, item)}
        return all(key_of(member) in known for member in part(root, item))

    return judge


def _unique(path: str, *by: Any) -> Judge:
    members, columns = list_reader(path), [operand(each) for each in by]

    def judge(root: Any, item: Any) -> bool:
        found = members(root, item)
        if len(found) < 2:
            return True
        if not columns:
            return len({key_of(member) for member in found}) == len(found)
        rows = {tuple([content_of(read(root, member)) for read in columns]) for member in found}
        return len(rows) == len(found)

    return judge


def _in_order(path: str, test: Test) -> Judge:
    members = list_reader(path)
    return lambda root, item: all(test(a, b) for a, b in pairwise(members(root, item)))


def _each(path: str, condition: Node) -> Judge:
    members, judge = list_reader(path), holds(condition)

    def judge_each(root: Any, item: Any) -> bool:
        for member in members(root, item):  # noqa: SIM110, since a generator costs twice as much
            if not judge(root, member):
                return False
        return True

    return judge_each


_MAKERS: dict[str, Callable[..., Judge]] = {
    "has": _present,
    "atLeastOne": lambda *paths: _tally(lambda found, _: found > 0, paths),
    "exactlyOne": lambda *paths: _tally(lambda found, _: found == 1, paths),
    "together": lambda *paths: _tally(lambda found, total: found in (0, total), paths),
    "not": lambda condition: _negated(_make(condition)),
    "and": lambda *conditions: _all([_make(condition) for condition in conditions]),
    "or": lambda *conditions: _any([_make(condition) for condition in conditions]),
    "when": _when,
    "near": _near,
    "oneOf": _one_of,
    "contains": _contains,
    "subset": _subset,
    "unique": _unique,
    "ascending": lambda path: _in_order(path, lambda a, b: to_number(a) <= to_number(b)),
    "chronological": lambda path: _in_order(path, is_not_later),
    "each": _each,
}
