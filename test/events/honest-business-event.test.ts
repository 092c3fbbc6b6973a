/**
 * Business events that honest senders write, and that no rule may refuse; and contradictions beside
 * them, which one must.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { BusinessEvent } from "../../src/events/business-event.js";

const at = "2026-03-02T20:15:00Z";
const later = "2026-03-02T20:15:30Z";

const refusals = (patch: Record<string, unknown>) =>
  inspect(BusinessEvent, {
    metadata: { tenant_id: "acme", source: "catalogue", timestamp: at, recorded_at: at },
    type: "com.example.track.released",
    category: "content",
    ...patch,
  })
    .issues.filter(({ severity }) => severity === "error")
    .map(({ rule, path, message }) => rule ?? `${path.join(".")}: ${message}`);

const step = (from: string, to: string) => ({ from, to, at });
const record = { record_type: "customer", record_id: "cus_9s6XKzkNRiz8i3" };

describe("no rule refuses", () => {
  test.each<[string, Record<string, unknown>]>([
    [
      "OpenTelemetry: a number of severity and no word of ours",
      { severity_number: 17, source_severity: "ERROR" },
    ],
    [
      "OpenTelemetry: nothing is known of the severity",
      { severity: "unspecified", severity_number: 0 },
    ],
    [
      "Cloud Storage: the version stands before the verb",
      { type: "google.cloud.storage.object.v1.finalized" },
    ],
    ["CDEvents: a semantic version at the end", { type: "dev.cdevents.pipelinerun.queued.0.2.0" }],
    ["Confluent: a slash in the type", { type: "io.confluent.kafka.server/authorization" }],
    ["Shopify: a topic", { type: "orders/create", category: "order" }],
    ["S3: an object's key of a thousand characters", { subject: `stems/${"ä".repeat(1000)}.wav` }],
    ["MongoDB: a resume token as the sequence", { sequence: "82".repeat(80) }],
    [
      "Azure: a content type with a charset",
      { data: {}, data_content_type: "application/json; charset=utf-8" },
    ],
    [
      "CloudEvents' SDK for Go: a content type without data",
      { data_content_type: "application/json" },
    ],
    [
      "a claim check: the data is kept elsewhere",
      { data_content_type: "audio/flac", data_ref: "s3://stems/8841.flac" },
    ],
    [
      "Cognito: claims by names of its own",
      {
        actor: {
          auth_type: "user",
          auth_id: "u1",
          claims: { "cognito:username": "u1", "https://example.com/plan": "pro" },
        },
      },
    ],
    [
      "a one-click unsubscription by mail (RFC 8058)",
      {
        category: "user_action",
        actor: { auth_type: "unauthenticated", on_behalf_of: "usr_99a2" },
      },
    ],
    [
      "SAP: a day of posting, of no time zone",
      {
        category: "payment",
        impact: { revenue: { amount_minor: 100, currency: "EUR" } },
        business_date: "2026-02-28",
      },
    ],
    [
      "Stripe: a dispute was won, the money comes back",
      {
        type: "charge.dispute.funds_reinstated",
        category: "refund",
        impact: { revenue: { amount_minor: 1099, currency: "EUR" } },
      },
    ],
    ["Stripe: a refund of which no amount is told", { type: "refund.failed", category: "refund" }],
    ["Stripe: a payment that failed", { type: "invoice.payment_failed", category: "payment" }],
    [
      "Go: an empty list of users is left out",
      { impact: { user_count: 0, is_user_list_complete: true } },
    ],
    [
      "users touched, of whom some are listed",
      { impact: { user_count: 18_420, user_ids: ["a", "b"], is_user_list_complete: false } },
    ],
    [
      "Microsoft Graph: a notice of a change without data",
      { category: "data_change", change: { ...record, kind: "update" } },
    ],
    [
      "S3: an object was removed",
      { category: "data_change", change: { ...record, kind: "delete" } },
    ],
    [
      "many records changed at once",
      { category: "data_change", type: "com.example.catalogue.reindexed" },
    ],
    [
      "Debezium: no image before, by the table's identity",
      { category: "data_change", change: { ...record, kind: "update", after: { plan: "pro" } } },
    ],
    [
      "Debezium: a snapshot",
      {
        category: "data_change",
        change: { ...record, kind: "snapshot", after: { plan: "pro" } },
        is_replay: true,
      },
    ],
    [
      "Cosmos DB: made or changed, nobody knows",
      { category: "data_change", change: { ...record, kind: "upsert", after: { plan: "pro" } } },
    ],
    [
      "EventStoreDB: version 0 before the first",
      {
        category: "data_change",
        change: { ...record, kind: "create", version_before: 0, version_after: 1, after: {} },
      },
    ],
    [
      "PaperTrail: a creation as additions",
      {
        category: "data_change",
        change: { ...record, kind: "create", patch: [{ op: "add", path: "/plan", value: "pro" }] },
      },
    ],
    [
      "Stripe: what is deleted still has an id",
      {
        category: "data_change",
        change: { ...record, kind: "delete", after: { id: "cus_9s6XKzkNRiz8i3", deleted: true } },
      },
    ],
    [
      "Elasticsearch: restored, and counted anew",
      {
        category: "data_change",
        change: { ...record, kind: "update", version_before: 7, version_after: 1, after: {} },
      },
    ],
    [
      "Hibernate: a change that is not counted",
      {
        category: "data_change",
        change: { ...record, kind: "update", version_before: 7, version_after: 7, after: {} },
      },
    ],
    [
      "a save that changes nothing",
      {
        category: "data_change",
        change: { ...record, kind: "update", before: { a: 1 }, after: { a: 1 }, patch: [] },
      },
    ],
    [
      "GeoJSON in a patch: lists in lists",
      {
        category: "data_change",
        change: {
          ...record,
          kind: "update",
          patch: [
            {
              op: "replace",
              path: "/area",
              value: [
                [
                  [
                    [0, 1],
                    [1, 1],
                  ],
                ],
              ],
            },
          ],
        },
      },
    ],
    [
      "an ARN as the record's id",
      {
        category: "data_change",
        change: { ...record, record_id: `arn:aws:s3:::stems/${"x".repeat(600)}`, kind: "delete" },
      },
    ],
    [
      "GitHub: a job in the queue has a time of its start",
      { processing: { state: "pending", started_at: at } },
    ],
    [
      "BullMQ: failed for good, and ended",
      {
        processing: {
          state: "failed",
          attempt_count: 3,
          max_attempt_count: 3,
          ended_at: later,
          last_error: "x".repeat(4000),
        },
      },
    ],
    [
      "Sidekiq: tried once more by hand",
      {
        processing: {
          state: "completed",
          attempt_count: 26,
          max_attempt_count: 25,
          ended_at: later,
        },
      },
    ],
    [
      "SQS: two workers died before they told of a step",
      {
        processing: {
          state: "completed",
          attempt_count: 3,
          ended_at: later,
          steps: [step("pending", "processing"), step("processing", "completed")],
        },
      },
    ],
    [
      "Temporal: more attempts than steps are kept",
      {
        processing: {
          state: "retry",
          attempt_count: 41_233,
          next_attempt_at: later,
          steps: [
            step("retry", "processing"),
            step("processing", "failed"),
            step("failed", "retry"),
          ],
        },
      },
    ],
    [
      "a ring of steps that begins in the midst",
      {
        processing: {
          state: "completed",
          attempt_count: 9,
          ended_at: later,
          steps: [
            step("failed", "retry"),
            step("retry", "processing"),
            step("processing", "completed"),
          ],
        },
      },
    ],
    [
      "an outbox that keeps the time of the planned attempt",
      {
        processing: { state: "completed", attempt_count: 2, ended_at: later, next_attempt_at: at },
      },
    ],
    [
      "cancelled before it began",
      {
        processing: {
          state: "cancelled",
          attempt_count: 0,
          ended_at: later,
          steps: [step("pending", "cancelled")],
        },
      },
    ],
    [
      "a worker whose clock is behind the queue's",
      {
        processing: {
          state: "completed",
          attempt_count: 1,
          created_at: later,
          started_at: at,
          ended_at: at,
        },
      },
    ],
    [
      "a sender whose clock is ahead of ours",
      { metadata: { tenant_id: "acme", source: "app", timestamp: later, recorded_at: at } },
    ],
    [
      "a backfill of an event of ten years ago",
      {
        metadata: {
          tenant_id: "acme",
          source: "app",
          timestamp: "2016-02-29T23:59:59Z",
          recorded_at: at,
        },
        business_date: "2016-03-01",
        business_time_zone: "Asia/Tokyo",
        is_replay: true,
      },
    ],
    [
      "a correction posted to a month that is long over",
      { business_date: "2025-11-30", business_time_zone: "Europe/Berlin" },
    ],
    [
      "a causation chain whose cause is another system's",
      {
        metadata: {
          tenant_id: "acme",
          source: "app",
          timestamp: at,
          recorded_at: at,
          causation_id: "evt_1NG8Du2eZvKYlo2C",
        },
      },
    ],
  ])("%s", (_, patch) => {
    expect(refusals(patch)).toEqual([]);
  });
});

describe("a rule refuses", () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      "an error with the number of a warning",
      { severity: "error", severity_number: 13 },
      "business_event.severity_has_its_number",
    ],
    [
      "all 5 users listed, and none is",
      { impact: { user_count: 5, is_user_list_complete: true } },
      "event_impact.empty_list_is_of_nobody",
    ],
    [
      "all users listed, and nobody says who or how many",
      { impact: { is_user_list_complete: true } },
      "event_impact.complete_list_is_given",
    ],
    [
      "a token in a claim of another style",
      { actor: { auth_type: "user", auth_id: "u1", claims: { accessToken: "eyJ" } } },
      "event_actor.claims_are_no_credentials",
    ],
    [
      "a record made from another",
      { change: { ...record, kind: "create", before: { a: 1 }, after: {} } },
      "record_change.nothing_before_creation",
    ],
    [
      "a version of what is made only now",
      { change: { ...record, kind: "create", version_before: 3, after: {} } },
      "record_change.no_version_before_creation",
    ],
    [
      "a step out of what is completed",
      { processing: { state: "retry", steps: [step("completed", "retry")] } },
      "event_state_change.step_is_allowed",
    ],
    [
      "steps that lead elsewhere",
      {
        processing: {
          state: "failed",
          attempt_count: 1,
          steps: [step("pending", "processing"), step("processing", "completed")],
        },
      },
      "event_processing.steps_lead_to_state",
    ],
    [
      "steps from the midst that lead elsewhere",
      {
        processing: {
          state: "completed",
          attempt_count: 1,
          steps: [step("retry", "processing"), step("processing", "failed")],
        },
      },
      "event_processing.steps_are_linked",
    ],
    [
      "fewer attempts than steps",
      {
        processing: {
          state: "processing",
          attempt_count: 1,
          steps: [
            step("pending", "processing"),
            step("processing", "failed"),
            step("failed", "retry"),
            step("retry", "processing"),
          ],
        },
      },
      "event_processing.steps_are_counted",
    ],
    [
      "an end of what is being handled",
      { processing: { state: "processing", attempt_count: 1, ended_at: later } },
      "event_processing.only_ended_has_end",
    ],
  ])("%s", (_, patch, rule) => {
    expect(refusals(patch)).toContain(rule);
  });
});
