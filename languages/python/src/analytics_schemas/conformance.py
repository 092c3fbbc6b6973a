"""Answers a pack of documents: `python -m analytics_schemas.conformance BUNDLE PACK ANSWERS`."""

import base64
import json
import sys
from dataclasses import asdict
from time import perf_counter_ns

from analytics_schemas.digest import checksum
from analytics_schemas.issue import Issue
from analytics_schemas.reader import Reader
from analytics_schemas.wire import RefusedError, read_document


class _Clock:
    """The mean time of some work."""

    def __init__(self) -> None:
        self._nanos = self._times = 0

    def __enter__(self) -> None:
        self._start = perf_counter_ns()

    def __exit__(self, *error: object) -> None:
        self._nanos += perf_counter_ns() - self._start
        self._times += 1

    def mean(self) -> float:
        return self._nanos / max(self._times, 1)


def main(bundle: str, pack: str, answers: str) -> None:
    """Writes a line for each document: its issues and its digest. Ends with two mean times."""
    reader = Reader.from_file(bundle)
    judging, digesting = _Clock(), _Clock()
    with open(pack, encoding="utf-8") as lines, open(answers, "w", encoding="utf-8") as out:
        for line in lines:
            entry = json.loads(line)
            document = base64.b64decode(entry["base64"])
            with judging:
                issues = _judged(reader, entry["model"], document)
            answer = {
                "id": entry["id"],
                "issues": [asdict(issue) for issue in issues],
                "sha256": _digest(document, digesting),
            }
            out.write(json.dumps(answer) + "\n")
        times = {"nanos_per_document": judging.mean(), "nanos_per_digest": digesting.mean()}
        out.write(json.dumps(times) + "\n")


def _judged(reader: Reader, model: str, document: bytes) -> list[Issue]:
    try:
        return reader.validate(model, document)
    except Exception as error:  # The others are judged all the same.
        return [Issue("", repr(error), keyword="unexpected")]


def _digest(document: bytes, clock: _Clock) -> str | None:
    try:
        value = read_document(document)
        with clock:
            return checksum(value)
    except RefusedError:
        return None
    except Exception as error:  # Shows as a digest that differs.
        return repr(error)


if __name__ == "__main__":
    main(*sys.argv[1:])
