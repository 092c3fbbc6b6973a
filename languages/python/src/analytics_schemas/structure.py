"""Judging the structure of a document: JSON Schema, without the rules."""

from collections.abc import Callable, Iterator
from typing import Any

from jsonschema_rs import Draft202012, Draft202012Validator, RegexOptions, Registry, ValidationError

from analytics_schemas.issue import Issue
from analytics_schemas.pointer import pointer

Schema = dict[str, Any]

_BUNDLE = "bundle:///"
_MASK = "The value"  # In place of the value itself: a message may end in a log.
_ONE = ("items", "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else")
_MANY = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED = ("properties", "patternProperties", "dependentSchemas", "$defs")


class Structure:
    """The structure of every model of a bundle."""

    def __init__(self, bundle: Schema) -> None:
        self._bundle = _without_rules(bundle)
        self._registry = Registry([(_BUNDLE, self._bundle)], draft=Draft202012)

    def judge_of(self, model: str) -> Callable[[Any], list[Issue]]:
        """A function that judges the structure of a value."""
        validator = Draft202012Validator(
            {"$ref": f"{_BUNDLE}#/$defs/{model}"},
            registry=self._registry,
            validate_formats=False,
            offline=True,
            mask=_MASK,
            pattern_options=RegexOptions(),
        )

        def judge(value: Any) -> list[Issue]:
            if validator.is_valid(value):
                return []
            return [issue for error in validator.iter_errors(value) for issue in self._said(error)]

        return judge

    def _said(self, error: ValidationError) -> Iterator[Issue]:
        """The issues of one failure. Of a choice, those of the option that the document means."""
        path = pointer(error.instance_path)
        keyword = error.kind.name
        if keyword == "oneOf":
            choice = self._schema_at(error.schema_path[:-1]).get("x-discriminator")
            if choice is not None and isinstance(error.instance, dict):
                told = error.instance.get(choice["property"])
                option = choice["options"].get(told) if isinstance(told, str) else None
                if option is None:
                    options = ", ".join(choice["options"])
                    message = f"Expected one of {options}."
                    yield Issue(f"{path}{pointer([choice['property']])}", message, keyword=keyword)
                    return
                context = getattr(error.kind, "context", [])
                for inner in context[option]:
                    yield from self._said(inner)
                return
        yield Issue(path, _sentence(keyword, error.message), keyword=keyword)

    def _schema_at(self, path: list[str | int]) -> Schema:
        schema: Any = self._bundle
        for step in path:
            schema = schema[step]
        return schema if isinstance(schema, dict) else {}


def _sentence(keyword: str, message: str) -> str:
    if keyword == "not":
        return f"The value must not meet {message.removesuffix(f' is not allowed for {_MASK}')}."
    return f"{message}."


def _without_rules(schema: Any) -> Any:
    """The schema without the entries that say rules in plain keywords."""
    if not isinstance(schema, dict):
        return schema
    result = {key: inner for key, inner in schema.items() if key != "x-rules"}
    for key in _ONE:
        if key in result:
            result[key] = _without_rules(result[key])
    for key in _MANY:
        if key in result:
            result[key] = [_without_rules(each) for each in result[key] if "x-rule" not in each]
            if not result[key]:
                del result[key]
    for key in _NAMED:
        if key in result:
            result[key] = {name: _without_rules(inner) for name, inner in result[key].items()}
    return result
