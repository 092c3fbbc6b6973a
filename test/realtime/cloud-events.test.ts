/**
 * Real CloudEvents become events of ours, and none is refused for a reason that is false in the field.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { StreamEvent } from "../../src/realtime/stream-event.js";
import { realData } from "../_real-data.js";
import { isCloudEvent, ofCdEvent, streamEvent } from "./_cloud-event.js";

const folder = join(realData, "cloudevents");
const isHere = existsSync(folder);
const title = isHere ? "real events" : `real events (skipped: none in ${folder})`;

type Document = Readonly<Record<string, unknown>>;

function documents(source: string): Document[] {
  const root = join(folder, source);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(root, file), "utf8")));
}

/** What becomes of the documents of a source; `other` are data or test vectors, not events. */
function judged(source: string) {
  const all = documents(source);
  const events = all.flatMap((document) => {
    if (isCloudEvent(document)) return [streamEvent(document, "acme")];
    return "context" in document ? [ofCdEvent(document, "acme")] : [];
  });
  const found = events.map((event) => inspect(StreamEvent, event));
  const reasons: Record<string, number> = {};
  for (const { rule, path, message } of found.flatMap(({ issues }) => issues)) {
    const reason = rule ?? `${path.join(".")}: ${message}`;
    reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  const valid = found.filter((each) => each.valid);
  return {
    other: all.length - events.length,
    accepted: valid.filter(({ issues }) => issues.length === 0).length,
    warned: valid.filter(({ issues }) => issues.length > 0).length,
    refused: found.length - valid.length,
    reasons,
  };
}

/** Attributes are lower case on every transport (CloudEvents 1.0, naming conventions). */
const notLowerCase = "Expected keys that match /^[a-z0-9]{1,64}$/.";

describe.skipIf(!isHere)(title, () => {
  test.each<[string, string, ReturnType<typeof judged>]>([
    [
      "cloudevents__spec",
      'the specification asks for a subject that is not empty, and an extension shows "" twice',
      {
        other: 0,
        accepted: 16,
        warned: 0,
        refused: 2,
        reasons: { "subject: Too small: expected string to have >=1 characters": 2 },
      },
    ],
    [
      "cloudevents__sdk-javascript",
      "two are of version 0.3, which had objects as extensions",
      {
        other: 0,
        accepted: 2,
        warned: 0,
        refused: 2,
        reasons: {
          'spec_version: Invalid input: expected "1.0"': 2,
          "extensions.myextension: Expected at most 1 levels.": 2,
        },
      },
    ],
    [
      "cdevents__spec",
      "one document holds test vectors",
      { other: 1, accepted: 26, warned: 0, refused: 0, reasons: {} },
    ],
    [
      "googleapis__google-cloudevents",
      "17 are data without an envelope, and one has extensions in camel case",
      {
        other: 17,
        accepted: 1,
        warned: 0,
        refused: 1,
        reasons: {
          [`extensions.methodName: ${notLowerCase}`]: 1,
          [`extensions.recordedTime: ${notLowerCase}`]: 1,
          [`extensions.resourceName: ${notLowerCase}`]: 1,
          [`extensions.serviceName: ${notLowerCase}`]: 1,
        },
      },
    ],
    [
      "openmeterio__openmeter",
      "types without a domain in front are in use",
      { other: 0, accepted: 2, warned: 0, refused: 0, reasons: {} },
    ],
  ])("%s: %s", (source, _, expected) => {
    expect(judged(source)).toEqual(expected);
  });
});
