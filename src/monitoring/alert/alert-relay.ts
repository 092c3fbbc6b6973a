/**
 * What a system that passes alerts on says of one (Alertmanager, Grafana).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { WebAddress } from "../../core/web-address.js";

/**
 * What Alertmanager makes of an alert.
 *
 * - `unprocessed`: it has not looked at it yet.
 * - `active`: it tells the receivers.
 * - `suppressed`: it tells nobody.
 */
export const AlertProcessing = z
  .enum({ UNPROCESSED: "unprocessed", ACTIVE: "active", SUPPRESSED: "suppressed" })
  .meta({ id: "AlertProcessing", title: "Processing of an alert" });
export type AlertProcessing = z.infer<typeof AlertProcessing>;

/** What a system that passes alerts on says of one. */
export const AlertRelay = withRules(
  closed({
    /** What it makes of it. Absent: it does not say, as in a webhook. */
    processing: AlertProcessing.optional(),
    /** Who is told, as routing names them: at most 100. In a webhook, regexp characters are quoted. */
    receivers: z.array(Name).max(100).default([]),
    /** The key of the group in which it was sent. */
    group_key: Text.min(1).optional(),
    /** Why the group was sent (Alertmanager `notification_reason`). */
    notification_reason: Name.optional(),
    /** How many alerts of the group were left out. */
    truncated_alerts_count: z.int().min(0).optional(),
    /** Where to see the system itself. */
    external_url: WebAddress.optional(),
    /** The organisation within the system (Grafana `orgId`). */
    organization_id: ForeignId.optional(),
    /** Where to silence alerts like it (Grafana). */
    silence_url: WebAddress.optional(),
    /** Where to see it among other numbers (Grafana). */
    dashboard_url: WebAddress.optional(),
    /** The very chart (Grafana). */
    panel_url: WebAddress.optional(),
    /** A picture of the chart (Grafana). */
    image_url: WebAddress.optional(),
  }),
  { receivers_once: rule("Each receiver is named once.", unique("receivers[]")) },
).meta({ id: "AlertRelay", title: "Relay of an alert" });
export type AlertRelay = z.infer<typeof AlertRelay>;
