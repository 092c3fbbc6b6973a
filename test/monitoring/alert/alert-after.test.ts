/**
 * An alert lives through judgements as one of Prometheus does.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import {
  type AlertLife,
  type AlertTiming,
  alertAfter,
} from "../../../src/monitoring/alert/alert-after.js";
import { MonitoringAlert } from "../../../src/monitoring/monitoring-alert.js";

const minute = (index: number) => `2026-03-02T20:${String(index).padStart(2, "0")}:00.000Z`;

/** What an alert is after each of the judgements, one a minute: 1 is true, 0 is not. */
function lives(timing: AlertTiming, judgements: string): (AlertLife | undefined)[] {
  let alert: AlertLife | undefined;
  return [...judgements].map((digit, index) => {
    alert = alertAfter(timing, alert, digit === "1", minute(index));
    return alert;
  });
}

const letters = { pending: "p", firing: "f", acknowledged: "a", resolved: "r" } as const;

describe("judged once a minute", () => {
  test.each<[name: string, timing: AlertTiming, judgements: string, states: string]>([
    ["never true", {}, "000", "---"],
    ["at once, and over at once", {}, "01100", "-ffrr"],
    ["true for two minutes first", { for_s: 120 }, "11110", "ppffr"],
    ["not for long enough", { for_s: 120 }, "1101100", "pp-pp--"],
    ["a wait that is no whole minute", { for_s: 90 }, "1111", "ppff"],
    ["fires on for two minutes", { keep_firing_for_s: 120 }, "10000", "ffrrr"],
    ["true again meanwhile", { keep_firing_for_s: 120 }, "10100", "ffffr"],
    ["comes again", {}, "1011", "frff"],
    ["waits anew when it comes again", { for_s: 60 }, "110011", "pfrrpf"],
  ])("%s", (_, timing, judgements, states) => {
    const found = lives(timing, judgements);
    expect(found.map((life) => (life ? letters[life.status] : "-")).join("")).toBe(states);
    for (const life of found.filter((each) => each !== undefined)) {
      const alert = { tenant_id: "acme", name: "Test", severity: "warning", ...life };
      expect(MonitoringAlert.safeParse(alert).error).toBeUndefined();
    }
  });
});

test("each step says when", () => {
  expect(lives({ for_s: 60, keep_firing_for_s: 120 }, "11100000").at(-1)).toEqual({
    status: "resolved",
    first_occurred_at: minute(0),
    triggered_at: minute(1),
    last_occurred_at: minute(2),
    occurrence_count: 3,
    resolved_at: minute(4),
    resolution: "recovered",
  });
});

test("what is acknowledged stays so while it is true, and is resolved like any other", () => {
  const alert: AlertLife = {
    status: "acknowledged",
    triggered_at: minute(0),
    last_occurred_at: minute(0),
  };
  expect(alertAfter({}, alert, true, minute(1))).toMatchObject({ status: "acknowledged" });
  expect(alertAfter({}, alert, false, minute(1))).toMatchObject({ status: "resolved" });
});

test("an alert that was never seen true does not fire on", () => {
  const alert: AlertLife = { status: "firing", triggered_at: minute(0) };
  expect(alertAfter({ keep_firing_for_s: 600 }, alert, false, minute(1))?.status).toBe("resolved");
});
