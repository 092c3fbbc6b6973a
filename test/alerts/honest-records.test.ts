/**
 * Records that honest senders write, and that no rule may refuse.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { AlertChannel } from "../../src/alerts/alert-channel.js";
import { AlertNotificationGroup } from "../../src/alerts/alert-notification-group.js";
import { AlertRouteTree } from "../../src/alerts/alert-route-tree.js";
import { AlertWorkflow } from "../../src/alerts/alert-workflow.js";
import { Silence } from "../../src/alerts/silence.js";
import { SmartAlert } from "../../src/alerts/smart-alert.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { examplesOf, mergePatch } from "../_fixtures.js";

const channel = "0192f0c1-2345-7abc-8def-000000000101";

/** An example of a model, changed by a merge patch. */
const changed = (model: string, name: string, patch: Record<string, unknown>) =>
  mergePatch(examplesOf(model).find((example) => example.name === name)?.value, patch);

/** The rules that refuse a record. */
const refusals = (schema: Parameters<typeof inspect>[0], record: unknown) =>
  inspect(schema, record)
    .issues.filter(({ severity }) => severity === "error")
    .map(({ rule, path, message }) => rule ?? `${path.join(".")}: ${message}`);

const sent = {
  channel_id: channel,
  channel_type: "email",
  news: "firing",
  status: "sent",
  attempt_count: 1,
  queued_at: "2026-03-02T19:00:00Z",
  sent_at: "2026-03-02T19:00:01Z",
};

describe("an alert", () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      "whose condition passed before it was raised",
      "minimal",
      { status: "resolved", triggered_at: null, resolved_at: "2026-03-02T20:12:30Z" },
    ],
    [
      "that came again, and was told the first time only",
      "minimal",
      { notification_sent: true, deliveries: [sent] },
    ],
    [
      "that came again after it was told to be over",
      "minimal",
      { notification_sent: true, deliveries: [{ ...sent, news: "resolved" }] },
    ],
    [
      "of a sender whose clock is behind that of who raised it",
      "minimal",
      {
        notification_sent: true,
        deliveries: [
          { ...sent, queued_at: "2026-03-02T20:11:59.9Z", sent_at: "2026-03-02T20:11:59.8Z" },
        ],
      },
    ],
    [
      "that came again while somebody still saw to it",
      "minimal",
      {
        acknowledgement: {
          acknowledged_at: "2026-03-02T20:05:00Z",
          acknowledged_by: "u-1",
        },
      },
    ],
    [
      "that is over, which is yet to be told",
      "minimal",
      {
        status: "resolved",
        resolved_at: "2026-03-02T20:20:00Z",
        next_notification_at: "2026-03-02T20:22:00Z",
      },
    ],
    [
      "that Alertmanager tells, and the platform's own silence keeps back",
      "minimal",
      {
        relay: { processing: "active" },
        suppression: {
          reasons: ["silence"],
          silenced_by: ["0192f0c1-2345-7abc-8def-000000000301"],
        },
      },
    ],
    ["that a person raised by hand", "minimal", { relay: null }],
    [
      "whose mail was taken and came back",
      "minimal",
      { deliveries: [{ ...sent, status: "failed", error: "550 5.1.1 No such user." }] },
    ],
    [
      "for which a team and its rota of the same name are on call",
      "playback-burns-its-budget",
      {
        ownership: {
          on_call: [
            { kind: "team", target_id: "playback" },
            { kind: "schedule", target_id: "playback" },
          ],
        },
      },
    ],
    [
      "whose number was rounded to the threshold",
      "playback-burns-its-budget",
      { evidence: { value: 14.4 } },
    ],
    [
      "in an hour with three times the usual traffic",
      "playback-burns-its-budget",
      { evidence: { slo_burn: { budget_consumed_ratio: 0.062 } } },
    ],
    ["of a score that is far below zero", "strange-skips", { evidence: { score: -7.2 } }],
    [
      "of a model that knows an upper end only",
      "strange-skips",
      { evidence: { expected_low: null } },
    ],
    [
      "of a mean outside of the middle of its range",
      "strange-skips",
      { evidence: { expected_value: 0.3 } },
    ],
    [
      "of counts that rise with a median slope of zero",
      "uploads-pile-up",
      {
        evidence: {
          method: "mann_kendall",
          slope_per_hour: 0,
          operator: "ge",
          slope_threshold_per_hour: 0,
          fitted_end: null,
          fitted_start: null,
        },
      },
    ],
    [
      "of the upper end of a forecast",
      "disk-full-tomorrow",
      { evidence: { predicted_value: 6_000_000_000, predicted_high: 9_000_000_000 } },
    ],
    ["of a forecast with one end", "disk-full-tomorrow", { evidence: { predicted_high: null } }],
    [
      "of a coefficient that a computer worked out as a little more than one",
      "searches-slow-after-indexing",
      { evidence: { method: "pearson", strength: 1.0000000000000002 } },
    ],
    [
      "of which a step was no longer needed before it began",
      "rolled-back",
      {
        workflow_runs: [
          {
            workflow_id: "0192f0c1-2345-7abc-8def-000000000502",
            state: "cancelled",
            started_at: "2026-03-02T18:02:00Z",
            ended_at: "2026-03-02T18:31:00Z",
            steps: [{ step_id: "ask", state: "cancelled", ended_at: "2026-03-02T18:31:00Z" }],
          },
        ],
      },
    ],
    [
      "whose workflow took too long, while a job of it cannot be stopped",
      "rolled-back",
      {
        workflow_runs: [
          {
            workflow_id: "0192f0c1-2345-7abc-8def-000000000502",
            state: "failed",
            error: "It took too long.",
            started_at: "2026-03-02T18:02:00Z",
            ended_at: "2026-03-02T18:31:00Z",
            steps: [{ step_id: "drain", state: "running", started_at: "2026-03-02T18:03:00Z" }],
          },
        ],
      },
    ],
  ])("%s", (_, name, patch) => {
    expect(refusals(SmartAlert, changed("SmartAlert", name, patch))).toEqual([]);
  });
});

const silence = (...matchers: readonly Record<string, unknown>[]) =>
  changed("Silence", "minimal", { matchers });

describe("another record", () => {
  test.each<[string, Parameters<typeof inspect>[0], unknown]>([
    [
      "a group with an alert that another route sent before",
      AlertNotificationGroup,
      mergePatch(changed("AlertNotificationGroup", "minimal", {}), {
        alerts: [changed("SmartAlert", "minimal", { relay: { group_key: '{}/{team="a"}:{}' } })],
      }),
    ],
    [
      "a channel that was set up elsewhere, one does not know when",
      AlertChannel,
      changed("AlertChannel", "minimal", {
        updated_at: "2026-02-20T14:10:00Z",
        verified_at: "2026-02-20T14:10:00Z",
      }),
    ],
    [
      "a mail whose readers do not see one another",
      AlertChannel,
      changed("AlertChannel", "platform-mail", {
        target: { recipients: [{ address: "a@acme.example", role: "bcc" }] },
      }),
    ],
    [
      "a team and an escalation of Opsgenie with the same id",
      AlertChannel,
      changed("AlertChannel", "opsgenie", {
        target: {
          responders: [
            { kind: "team", id: "a" },
            { kind: "escalation", id: "a" },
          ],
        },
      }),
    ],
    [
      "a text to Niue, whose numbers have seven digits",
      AlertChannel,
      changed("AlertChannel", "sms-last-resort", { target: { phone_numbers: ["+6834000"] } }),
    ],
    [
      "a workflow that was made elsewhere, one does not know when",
      AlertWorkflow,
      changed("AlertWorkflow", "minimal", { updated_at: "2026-02-20T14:10:00Z" }),
    ],
    [
      "a silence of all that is not in production, which Alertmanager takes",
      Silence,
      silence({ name: "env", value: "production", is_equal: false }),
    ],
    [
      "a silence of all that has a label, which Alertmanager takes",
      Silence,
      silence({ name: "team", value: ".+", is_regex: true }),
    ],
    [
      "a time interval whose name is not English",
      AlertRouteTree,
      changed("AlertRouteTree", "minimal", {
        time_intervals: [{ name: "Außerhalb (EU)", times: [{ weekdays: ["sunday"] }] }],
      }),
    ],
  ])("%s", (_, schema, record) => {
    expect(refusals(schema, record)).toEqual([]);
  });
});

test("who may agree: a team and its rota of the same name", () => {
  const workflow = changed("AlertWorkflow", "minimal", {
    steps: [
      {
        kind: "approval",
        step_id: "ask",
        approvers: [
          { kind: "team", target_id: "playback" },
          { kind: "schedule", target_id: "playback" },
        ],
        timeout_s: 60,
      },
    ],
  });
  expect(refusals(AlertWorkflow, workflow)).toEqual([]);
});
