"""Where in a schema defaults and rules stand, found once, so that judging visits nothing else."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from analytics_schemas.generated import GENERATORS
from analytics_schemas.issue import Issue, Severity
from analytics_schemas.pointer import pointer
from analytics_schemas.rules.condition import Judge, holds
from analytics_schemas.rules.locate import locator
from analytics_schemas.rules.mentions import Node


class Rule:
    """A rule that is ready to judge."""

    __slots__ = ("_id", "_locate", "_message", "_severity", "holds")

    def __init__(self, rule: dict[str, Any]) -> None:
        expr: Node = rule["expr"]
        self._id: str = rule["id"]
        self._message: str = rule["message"]
        self._severity: Severity = rule["severity"]
        self._locate = locator(expr, rule["path"])
        self.holds: Judge = holds(expr)

    def issue(self, value: Any, path: str) -> Issue:
        """The issue of a value that breaks the rule."""
        where = path + self._locate(value)
        return Issue(where, self._message, self._severity, rule=self._id)


@dataclass(slots=True)
class Plan:
    """What there is to do at one place of a document, and below it."""

    rules: list[Rule] = field(default_factory=list)
    defaults: list[tuple[str, Callable[[], Any]]] = field(default_factory=list)
    """The properties that are filled in where they are absent."""
    properties: dict[str, tuple[str, "Plan"]] = field(default_factory=dict)
    """The plan of each property, with the pointer to it."""
    named: frozenset[str] = frozenset()
    """The properties of the schema, those without a plan among them."""
    items: "Plan | None" = None
    others: "Plan | None" = None
    """The plan of every member that is no property."""
    choice: tuple[str, dict[str, "Plan | None"]] | None = None
    """The property that tells the options apart, and the plan of each option."""

    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (
            self.rules
            or self.defaults
            or self.properties
            or self.items
            or self.others
            or self.choice
        )

    def judge(self, value: Any, path: str = "", fills: bool = True) -> list[Issue]:
        """The issues of a value whose structure is right, after its defaults are filled into it.

        A default is complete: inside it nothing is filled in. What is inside comes first, since the
        rules of a value read the defaults of its parts.
        """
        inner: list[Issue] = []
        if type(value) is dict:
            if self.choice is not None:
                name, options = self.choice
                told = value.get(name)
                option = options.get(told) if type(told) is str else None
                return [] if option is None else option.judge(value, path, fills)
            self._judge_members(value, path, fills, inner)
        elif self.items is not None and type(value) is list:
            for index, item in enumerate(value):
                inner += self.items.judge(item, f"{path}/{index}", fills)
        own = [rule.issue(value, path) for rule in self.rules if not rule.holds(value, value)]
        return own + inner

    def _judge_members(
        self, value: dict[str, Any], path: str, fills: bool, inner: list[Issue]
    ) -> None:
        filled: list[str] = []
        if fills:
            for name, make in self.defaults:
                if name not in value:
                    value[name] = make()
                    filled.append(name)
        for name, (step, plan) in self.properties.items():
            member = value.get(name)
            if member is not None:
                inner += plan.judge(member, path + step, fills and name not in filled)
        if self.others is not None:
            for name, member in value.items():
                if name not in self.named:
                    inner += self.others.judge(member, path + pointer([name]), fills)


def _same(value: Any) -> Any:
    return value


class Planner:
    """Makes the plans of a bundle's schemas."""

    def __init__(self, definitions: dict[str, dict[str, Any]]) -> None:
        self._definitions = definitions
        self._known: dict[str, Plan | None] = {}

    def plan_of(self, model: str) -> Plan | None:
        """The plan of a model; None when it has neither rules nor defaults."""
        if model not in self._known:
            schema = self._definitions[model]
            if "$ref" in schema:
                return self._plan(schema)
            self._known[model] = plan = Plan()  # A schema that holds itself finds this one.
            try:
                self._fill_in(plan, schema)
            except Exception:
                self._known.clear()  # No plan that is half made is ever used.
                raise
            if plan.is_empty():
                self._known[model] = None
        return self._known[model]

    def _plan(self, schema: Any) -> Plan | None:
        if not isinstance(schema, dict):
            return None
        if "$ref" in schema:
            return self.plan_of(schema["$ref"].removeprefix("#/$defs/"))
        plan = Plan()
        self._fill_in(plan, schema)
        return None if plan.is_empty() else plan

    def _fill_in(self, plan: Plan, schema: dict[str, Any]) -> None:
        choice = schema.get("x-discriminator")
        if choice is not None:
            options = schema["oneOf"]
            plans = {told: self._plan(options[at]) for told, at in choice["options"].items()}
            if any(plans.values()):
                plan.choice = (choice["property"], plans)
            return
        plan.rules = [Rule(rule) for rule in schema.get("x-rules", [])]
        properties = schema.get("properties", {})
        plan.named = frozenset(properties)
        for name, inner in properties.items():
            if isinstance(inner, bool):
                continue
            if "default" in inner:
                plan.defaults.append((name, partial(_same, inner["default"])))
            elif "x-generated" in inner:
                plan.defaults.append((name, GENERATORS[inner["x-generated"]]))
            deeper = self._plan(inner)
            if deeper is not None:
                plan.properties[name] = (pointer([name]), deeper)
        plan.items = self._plan(schema.get("items"))
        plan.others = self._plan(schema.get("additionalProperties"))
