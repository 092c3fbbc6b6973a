"""Reads documents with the generated types, and writes them back."""

import json
import sys

import analytics_types

documents, answers = sys.argv[1:]
with open(documents, encoding="utf-8") as lines, open(answers, "w", encoding="utf-8") as out:
    for line in lines:
        document = json.loads(line)
        try:
            value = getattr(analytics_types, document["type"]).model_validate_json(document["text"])
            answer = {"text": value.model_dump_json(by_alias=True, exclude_unset=True)}
        except Exception as error:
            answer = {"error": str(error)}
        print(json.dumps({"id": document["id"], **answer}), file=out)
