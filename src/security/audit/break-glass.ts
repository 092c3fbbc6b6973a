/**
 * Access in an emergency, past the rules that otherwise hold.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { earlier, together } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/** Access in an emergency, past the rules that otherwise hold. */
export const BreakGlass = withRules(
  closed({
    /** Why it could not wait: at most 2000 characters. */
    reason: Text.min(1).max(2000),
    /** Who approved it, before or after: not the one who acts. */
    approved_by_id: UserId.optional(),
    /** When it was approved. */
    approved_at: Instant.optional(),
    /** The ticket or incident for which it was done. */
    ticket_id: ForeignId.optional(),
    /** From when on it was granted. */
    granted_at: Instant.optional(),
    /** Until when. */
    expires_at: Instant.optional(),
  }),
  {
    approval_is_whole: rule(
      "An approval says by whom and when.",
      together("approved_by_id", "approved_at"),
      "approved_at",
    ),
    expires_after_granted: rule(
      "Emergency access ends after it is granted.",
      earlier("granted_at", "expires_at"),
      "expires_at",
    ),
  },
).meta({ id: "BreakGlass", title: "Emergency access" });
export type BreakGlass = z.infer<typeof BreakGlass>;
