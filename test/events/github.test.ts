/**
 * Real payloads of GitHub's webhooks become business events, and none is refused for a reason that
 * is false in the field.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FreeForm } from "../../src/core/free-form.js";
import { applyPatch } from "../../src/core/json-patch/apply-patch.js";
import { diff } from "../../src/core/json-patch/diff.js";
import { JsonPatch } from "../../src/core/json-patch/json-patch.js";
import { BusinessEvent } from "../../src/events/business-event.js";
import { realData } from "../_real-data.js";
import { verdicts } from "../_verdicts.js";
import { businessEventOf, payloads } from "./_from-github.js";

const folder = join(realData, "github-webhooks/octokit__webhooks");
const isHere = existsSync(folder);
const title = isHere ? "GitHub's webhooks" : `GitHub's webhooks (skipped: none in ${folder})`;

describe.skipIf(!isHere)(title, () => {
  // A workflow run that is completed has no time at which it was: GitHub tells only of its update. A
  // job in the queue has a time of its start: that at which it came there.
  test("163 events: 158 accepted, 5 warned of, none refused", () => {
    const events = payloads(folder).map(({ event, payload }) =>
      businessEventOf(event, payload, "2026-03-02T20:15:00.000Z"),
    );
    expect(verdicts(BusinessEvent, events)).toEqual({
      accepted: 158,
      warned: 5,
      refused: 0,
      reasons: {
        "event_processing.final_has_end": 3,
        "event_processing.pending_not_started": 2,
      },
    });
  });

  test("each payload is patched into the next", () => {
    const documents = payloads(folder).map(({ payload }) => FreeForm.parse(payload));
    const steps = documents.slice(1).map((after, index) => {
      const before = documents[index] ?? {};
      const patch = JsonPatch.parse(diff(before, after));
      expect(applyPatch(before, patch)).toEqual({ ok: true, document: after });
      return patch.length;
    });
    expect(Math.min(...steps)).toBeGreaterThan(0);
  });
});
