"""Judges analytics records: their structure and their business rules."""

from analytics_schemas.issue import Issue, Severity, is_valid
from analytics_schemas.reader import Reader, UnknownModelError

__all__ = ["Issue", "Reader", "Severity", "UnknownModelError", "is_valid"]
