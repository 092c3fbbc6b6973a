/**
 * What stands around an alert: who owns it, what is like it, where to read on.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Ratio } from "../../core/units.js";
import { WebAddress } from "../../core/web-address.js";
import { EscalationTarget } from "../../monitoring/alert/escalation-policy.js";

/** Who answers for what an alert is about. */
export const AlertOwnership = withRules(
  closed({
    /** The team. */
    team_id: ForeignId,
    /** The service (OpenTelemetry `service.name`). */
    service_name: Name.optional(),
    /** Who is on call for it: at most 20. */
    on_call: z.array(EscalationTarget).max(20).default([]),
    /** The policy by which it is escalated. */
    escalation_policy_id: ForeignId.optional(),
    /** Who sees to this alert. */
    assignee_id: UserId.optional(),
  }),
  {
    on_call_once: rule("Nobody is named twice.", unique("on_call[]", "kind", "target_id")),
  },
).meta({ id: "AlertOwnership", title: "Owner of an alert" });
export type AlertOwnership = z.infer<typeof AlertOwnership>;

/** An earlier or other alert that is like this one. */
export const SimilarAlert = closed({
  /** The other alert. */
  alert_id: Uuid,
  /** How much it is like this one: 1 is just the same. */
  similarity_ratio: Ratio,
  /** When it was raised. */
  started_at: Instant.optional(),
  /** What helped then: at most 1000 characters. */
  what_helped: Text.max(1000).optional(),
}).meta({ id: "SimilarAlert", title: "Similar alert" });
export type SimilarAlert = z.infer<typeof SimilarAlert>;

/**
 * Where a link leads.
 *
 * - `dashboard`: many numbers. `panel`: one chart. `image`: a picture of it.
 * - `query`: the query that raised the alert.
 * - `logs`, `traces`, `profile`: what was noticed at the time.
 * - `runbook`: what to do.
 * - `ticket`, `incident`: what is done.
 * - `change`: a release or another change that may be the reason.
 * - `silence`: where to silence alerts like it.
 */
export const AlertLinkKind = z
  .enum({
    DASHBOARD: "dashboard",
    PANEL: "panel",
    IMAGE: "image",
    QUERY: "query",
    LOGS: "logs",
    TRACES: "traces",
    PROFILE: "profile",
    RUNBOOK: "runbook",
    TICKET: "ticket",
    INCIDENT: "incident",
    CHANGE: "change",
    SILENCE: "silence",
  })
  .meta({ id: "AlertLinkKind", title: "Kind of link" });
export type AlertLinkKind = z.infer<typeof AlertLinkKind>;

/** Where to read on. */
export const AlertLink = closed({
  /** Where it leads. */
  kind: AlertLinkKind,
  /** What it is called. */
  title: Name.optional(),
  /** The address. */
  url: WebAddress,
}).meta({ id: "AlertLink", title: "Link of an alert" });
export type AlertLink = z.infer<typeof AlertLink>;
