/**
 * A severity finds its word in the systems that call whoever is on call.
 *
 * @module
 */
import { expect, test } from "vitest";
import {
  opsgeniePriority,
  pagerDutySeverity,
  severityRank,
} from "../../../src/alerts/channel/incident-severity.js";
import { Severity } from "../../../src/core/severity.js";

test.each([
  ["debug", 1, "info", "p5"],
  ["info", 2, "info", "p5"],
  ["warning", 3, "warning", "p3"],
  ["error", 4, "error", "p2"],
  ["critical", 5, "critical", "p1"],
] as const)("%s has rank %i, and is %s and %s", (severity, rank, pagerduty, opsgenie) => {
  expect(severityRank(severity)).toBe(rank);
  expect(pagerDutySeverity(severity)).toBe(pagerduty);
  expect(opsgeniePriority(severity)).toBe(opsgenie);
});

test("every severity has a rank of its own", () => {
  expect(Severity.options.map(severityRank).sort()).toEqual([1, 2, 3, 4, 5]);
});

test("a channel has the last word", () => {
  const pagerduty = { severity_map: [{ severity: "error", becomes: "critical" }] } as const;
  const opsgenie = { priority_map: [{ severity: "error", becomes: "p1" }] } as const;
  expect(pagerDutySeverity("error", { severity_map: [...pagerduty.severity_map] })).toBe(
    "critical",
  );
  expect(pagerDutySeverity("warning", { severity_map: [...pagerduty.severity_map] })).toBe(
    "warning",
  );
  expect(opsgeniePriority("error", { priority_map: [...opsgenie.priority_map] })).toBe("p1");
  expect(opsgeniePriority("info", { priority_map: [...opsgenie.priority_map] })).toBe("p5");
});
