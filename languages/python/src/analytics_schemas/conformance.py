"""Answers a pack of documents: `python -m analytics_schemas.conformance BUNDLE PACK ANSWERS`."""

import base64
import json
import sys
from dataclasses import asdict
from time import perf_counter_ns

from analytics_schemas.issue import Issue
from analytics_schemas.reader import Reader


def main(bundle: str, pack: str, answers: str) -> None:
    """Writes a line of issues for each document, and the mean time of `validate`."""
    reader = Reader.from_file(bundle)
    nanos = documents = 0
    with open(pack, encoding="utf-8") as lines, open(answers, "w", encoding="utf-8") as out:
        for line in lines:
            entry = json.loads(line)
            document = base64.b64decode(entry["base64"])
            start = perf_counter_ns()
            try:
                issues = reader.validate(entry["model"], document)
            except Exception as error:  # The others are judged all the same.
                issues = [Issue("", repr(error), keyword="unexpected")]
            nanos += perf_counter_ns() - start
            documents += 1
            shown = [asdict(issue) for issue in issues]
            out.write(json.dumps({"id": entry["id"], "issues": shown}) + "\n")
        out.write(json.dumps({"nanos_per_document": nanos / max(documents, 1)}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
