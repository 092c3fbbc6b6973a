"""Defaults that are made anew for each document."""

import secrets
from datetime import datetime, timezone
from time import time_ns
from uuid import UUID


def now() -> str:
    """The present instant in UTC to the millisecond: `2026-03-01T12:00:00.000Z`."""
    text = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def uuid_v7() -> str:
    """A new UUID of version 7 (RFC 9562): 48 bits of milliseconds since 1970, then random ones."""
    millis = time_ns() // 1_000_000 & (1 << 48) - 1
    head, tail = secrets.randbits(12), secrets.randbits(62)
    return str(UUID(int=millis << 80 | 7 << 76 | head << 64 | 2 << 62 | tail))


GENERATORS = {"now": now, "uuid_v7": uuid_v7}
