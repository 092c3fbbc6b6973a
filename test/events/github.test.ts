/**
 * Real payloads of GitHub's webhooks become business events, and none is refused for a reason that
 * is false in the field.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BusinessEvent } from "../../src/events/business-event.js";
import { realData } from "../_real-data.js";
import { verdicts } from "../_verdicts.js";
import { businessEventOf, payloads } from "./_from-github.js";

const folder = join(realData, "github-webhooks/octokit__webhooks");
const isHere = existsSync(folder);
const title = isHere ? "GitHub's webhooks" : `GitHub's webhooks (skipped: none in ${folder})`;

describe.skipIf(!isHere)(title, () => {
  // A workflow run that is completed has no time at which it was: GitHub tells only of its update.
  test("163 events: 160 accepted, 3 warned of, none refused", () => {
    const events = payloads(folder).map(({ event, payload }) =>
      businessEventOf(event, payload, "2026-03-02T20:15:00.000Z"),
    );
    expect(verdicts(BusinessEvent, events)).toEqual({
      accepted: 160,
      warned: 3,
      refused: 0,
      reasons: { "event_processing.final_has_end": 3 },
    });
  });
});
