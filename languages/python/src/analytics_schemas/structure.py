"""Judging the structure of a document: JSON Schema, without the rules."""

from collections.abc import Callable
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
        self._registry = Registry([(_BUNDLE, _without_rules(bundle))], draft=Draft202012)

    def judge_of(self, model: str) -> Callable[[Any, bool], list[Issue]]:
        """A function that judges the structure of a value, and gives all failures or the first."""
        validator = Draft202012Validator(
            {"$ref": f"{_BUNDLE}#/$defs/{model}"},
            registry=self._registry,
            validate_formats=False,
            offline=True,
            mask=_MASK,
            pattern_options=RegexOptions(),
        )

        def judge(value: Any, gives_all: bool) -> list[Issue]:
            if validator.is_valid(value):
                return []
            if gives_all:
                return [_issue(error) for error in validator.iter_errors(value)]
            try:
                validator.validate(value)
            except ValidationError as error:
                return [_issue(error)]
            return []

        return judge


def _issue(error: ValidationError) -> Issue:
    keyword = error.kind.name
    return Issue(pointer(error.instance_path), _sentence(keyword, error.message), keyword=keyword)


def _sentence(keyword: str, message: str) -> str:
    if keyword == "not":
        return f"The value must not meet {message.removesuffix(f' is not allowed for {_MASK}')}."
    return f"{message}."


def _without_rules(schema: Any) -> Any:
    """The schema without the entries that say rules, and with its options told apart."""
    if not isinstance(schema, dict):
        return schema
    result = {key: inner for key, inner in schema.items() if key != "x-rules"}
    for key in _ONE:
        if key in result:
            result[key] = _without_rules(result[key])
    for key in _MANY:
        if key in result:
            result[key] = [_without_rules(each) for each in result[key] if not _says_rule(each)]
            if not result[key]:
                del result[key]
    for key in _NAMED:
        if key in result:
            result[key] = {name: _without_rules(inner) for name, inner in result[key].items()}
    options = result.get("anyOf", [])
    types: list[Any] = [isinstance(each, dict) and each.get("type") for each in options]
    if types and _are_apart(types):
        result["allOf"] = [*result.get("allOf", []), *_typed_apart(types, result.pop("anyOf"))]
    choice = result.get("x-discriminator")
    if choice is not None:
        result["allOf"] = [*result.get("allOf", []), *_told_apart(choice, result.pop("oneOf"))]
    return result


def _says_rule(schema: Any) -> bool:
    return isinstance(schema, dict) and "x-rule" in schema


def _are_apart(types: list[Any]) -> bool:
    """Whether a value has at most one of these types."""
    known = {"number" if each == "integer" else each for each in types if isinstance(each, str)}
    return len(known) == len(types)


def _typed_apart(types: list[Any], options: list[Schema]) -> list[Schema]:
    """What `anyOf` says of options of different types, so that one option is judged."""
    known: Schema = {"type": types}
    pairs = zip(types, options, strict=True)
    return [known] + [{"if": {"type": each}, "then": option} for each, option in pairs]


def _told_apart(choice: Schema, options: list[Schema]) -> list[Schema]:
    """What `oneOf` says of options that a property tells apart, so that one option is judged."""
    name, places = choice["property"], choice["options"]
    known = {"type": "object", "required": [name], "properties": {name: {"enum": list(places)}}}
    return [known] + [
        {
            "if": {"type": "object", "required": [name], "properties": {name: {"const": told}}},
            "then": options[at],
        }
        for told, at in places.items()
    ]
