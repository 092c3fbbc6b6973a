/**
 * That somebody sees to an alert.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { earlier } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/** That somebody sees to an alert. */
export const AlertAcknowledgement = withRules(
  closed({
    /** When they said so. */
    acknowledged_at: Instant,
    /** Who. */
    acknowledged_by: UserId,
    /** What they said: at most 2000 characters. */
    note: Text.max(2000).optional(),
    /** When others are told again, if it is not over by then. Absent: never. */
    expires_at: Instant.optional(),
  }),
  {
    expires_later: rule(
      "An acknowledgement expires after it was given.",
      earlier("acknowledged_at", "expires_at"),
      "expires_at",
    ),
  },
).meta({ id: "AlertAcknowledgement", title: "Acknowledgement of an alert" });
export type AlertAcknowledgement = z.infer<typeof AlertAcknowledgement>;
