"""What is wrong with a document, or worth knowing about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong with a document, or worth knowing about it."""

    path: str
    """A JSON Pointer (RFC 6901) to the value; empty for the whole document."""
    message: str
    """A sentence for people. Of the document it shows keys, and a number that no double holds."""
    severity: Severity = "error"
    rule: str | None = None
    """The id of the broken rule, such as `money.euro_has_two_digits`; None for anything else."""
    keyword: str | None = None
    """The keyword of JSON Schema that failed, or why the bytes were refused; None for a rule."""


def is_valid(issues: Iterable[Issue]) -> bool:
    """Whether none of the issues is an error: a document with warnings is valid."""
    return all(issue.severity != "error" for issue in issues)
