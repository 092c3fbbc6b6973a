/**
 * Alerts of which nobody is told for a while (Alertmanager API v2, `silence`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { UserId } from "../core/person.js";
import {
  count,
  earlier,
  gt,
  le,
  lit,
  millisBetween,
  ne,
  notLater,
  oneOf,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { uuidv7 } from "../core/uuid.js";
import { WebAddress } from "../core/web-address.js";
import { AlertAnnotations } from "../monitoring/alert/alert-labels.js";
import {
  asksForALabel,
  asksForSomething,
  LabelMatcher,
} from "../monitoring/alert/label-matcher.js";

/**
 * Whether a silence is in force.
 *
 * - `pending`: not yet.
 * - `active`: it is.
 * - `expired`: no longer.
 */
export const SilenceState = z
  .enum({ PENDING: "pending", ACTIVE: "active", EXPIRED: "expired" })
  .meta({ id: "SilenceState", title: "State of a silence" });
export type SilenceState = z.infer<typeof SilenceState>;

/** Alerts of which nobody is told for a while. */
export const Silence = withRules(
  closed({
    /** Identifies the silence. Absent: a new UUID of version 7. */
    silence_id: Uuid.default(() => uuidv7()),
    /** The tenant whose alerts are silenced. */
    tenant_id: TenantId,
    /** Which alerts: all must agree. 1 to 100. See `silencedBy`. */
    matchers: z.array(LabelMatcher).min(1).max(100),
    /** From when on. */
    starts_at: Instant,
    /** Up to when. One that is ended early ends then. */
    ends_at: Instant,
    /** Whether it is in force, at the time of the record. Absent: not said. */
    state: SilenceState.optional(),
    /** Who asked for it. */
    created_by: UserId,
    /** Why: at most 4096 characters. */
    comment: Text.max(4096),
    /** When it was asked for. Absent: not known. */
    created_at: Instant.optional(),
    /** When it was changed last. Absent: not known. */
    updated_at: Instant.optional(),
    /** The ticket to which it belongs, such as `OPS-123`. */
    ticket_id: ForeignId.optional(),
    /** Where that ticket is. */
    ticket_url: WebAddress.optional(),
    /** What else is said of it. */
    annotations: AlertAnnotations.optional(),
  }),
  {
    // One that is ended before it began ends when it begins.
    end_not_before_start: rule(
      "A silence does not end before it begins.",
      notLater("starts_at", "ends_at"),
      "ends_at",
    ),
    in_force_takes_time: rule(
      "A silence that is or will be in force ends after it begins.",
      when(oneOf("state", lit("pending"), lit("active")), earlier("starts_at", "ends_at")),
      "ends_at",
    ),
    end_not_in_the_past: rule(
      "A silence does not end before it was asked for.",
      notLater("created_at", "ends_at"),
      "ends_at",
    ),
    asks_for_something: rule(
      "At least one matcher asks for more than a label that is empty.",
      gt(count("matchers[]", asksForSomething), 0),
      "matchers",
    ),
    // Who silences whatever is not in production silences what does not say where it is as well.
    asks_for_a_label: warn(
      "At least one matcher asks for a label, so that no alert without labels is meant.",
      when(gt(count("matchers[]", asksForSomething), 0), gt(count("matchers[]", asksForALabel), 0)),
      "matchers",
    ),
    changed_after_asked_for: rule(
      "A silence is changed after it was asked for.",
      notLater("created_at", "updated_at"),
      "updated_at",
    ),
    has_a_reason: warn("A silence says why.", ne("comment", lit("")), "comment"),
    // A silence of months hides what should be mended, or a rule that should go.
    ends_within_three_months: warn(
      "A silence ends within three months.",
      le(millisBetween("starts_at", "ends_at"), 92 * 86_400_000),
      "ends_at",
    ),
  },
).meta({ id: "Silence", title: "Silence" });
export type Silence = z.infer<typeof Silence>;
