"""Judges analytics records: their structure and their business rules."""

from analytics_schemas.canonical_json import CanonicalJsonError, canonical_json
from analytics_schemas.digest import Algorithm, checksum, verify
from analytics_schemas.issue import Issue, Severity, is_valid
from analytics_schemas.reader import Reader, UnknownModelError
from analytics_schemas.wire import RefusedError, read_document

__all__ = [
    "Algorithm",
    "CanonicalJsonError",
    "Issue",
    "Reader",
    "RefusedError",
    "Severity",
    "UnknownModelError",
    "canonical_json",
    "checksum",
    "is_valid",
    "read_document",
    "verify",
]
