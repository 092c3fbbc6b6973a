"""Reads documents of the models of a bundle."""

import json
from collections.abc import Callable
from difflib import get_close_matches
from os import PathLike
from pathlib import Path
from threading import Lock
from typing import Any

from analytics_schemas.issue import Issue
from analytics_schemas.plan import Planner
from analytics_schemas.structure import Structure
from analytics_schemas.wire import RefusedError, read_document

MAX_EXPLAINED_BYTES = 32_768
"""Of a longer document whose structure is wrong only the first failure is given: a hostile one has
a million of them."""


class UnknownModelError(LookupError):
    """The bundle has no such model."""


class Reader:
    """Judges documents by the models of a bundle. Threads may share one."""

    def __init__(self, bundle: bytes | str | dict[str, Any]) -> None:
        """A reader of a bundle: its JSON text, or what `json.loads` makes of it."""
        schema = bundle if isinstance(bundle, dict) else json.loads(bundle)
        self._definitions: dict[str, dict[str, Any]] = schema["$defs"]
        self._structure = Structure(schema)
        self._planner = Planner(self._definitions)
        self._judges: dict[str, Callable[[Any, bool], list[Issue]]] = {}
        self._lock = Lock()

    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> "Reader":
        """A reader of the bundle in a file."""
        return cls(Path(path).read_bytes())

    def models(self) -> list[str]:
        """The names of all models, in order."""
        return sorted(self._definitions)

    def validate(self, model: str, document: bytes | bytearray | memoryview) -> list[Issue]:
        """The issues of a document, empty for a perfect one.

        No document raises an exception, whatever its bytes. The first call for a model prepares it,
        which takes some milliseconds.

        Raises:
            UnknownModelError: The bundle has no such model.
            ValueError: The bundle has operators that this version does not know.

        """
        judge = self._judges.get(model) or self._prepare(model)
        try:
            value = read_document(document)
        except RefusedError as refused:
            return [Issue("", refused.message, keyword=refused.reason)]
        return judge(value, len(document) <= MAX_EXPLAINED_BYTES)

    def _prepare(self, model: str) -> Callable[[Any, bool], list[Issue]]:
        if model not in self._definitions:
            raise UnknownModelError(self._unknown(model))
        with self._lock:
            structure = self._structure.judge_of(model)
            plan = self._planner.plan_of(model)
            judge = structure
            if plan is not None:

                def judge(value: Any, gives_all: bool) -> list[Issue]:
                    return structure(value, gives_all) or plan.judge(value)

            self._judges[model] = judge
        return judge

    def _unknown(self, model: str) -> str:
        nearest = get_close_matches(model, self._definitions, n=1)
        hint = f"did you mean {nearest[0]}?" if nearest else "models() lists all."
        return f"There is no model {model!r}: {hint}"
