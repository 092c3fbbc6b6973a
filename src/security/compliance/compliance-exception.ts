/**
 * That a control need not be kept for some time, by whose word.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { earlier, has, le, millisBetween, ne } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { ControlId } from "./control-reference.js";

const YEAR_MS = 366 * 86_400_000;

/** That a control need not be kept for some time. */
export const ComplianceException = withRules(
  closed({
    /** Identifies the exception. */
    exception_id: Uuid,
    /** The control. */
    control_id: ControlId,
    /** Why: at most 2000 characters. */
    reason: Text.min(1).max(2000),
    /** What is done instead: at most 2000 characters. Absent: nothing. */
    compensating_control: Text.min(1).max(2000).optional(),
    /** Who asked for it. */
    requested_by: UserId,
    /** Who granted it. */
    approved_by: UserId,
    /** When. */
    granted_at: Instant,
    /** Until when it holds. Absent: nobody has said. */
    expires_at: Instant.optional(),
  }),
  {
    granted_by_another: rule(
      "Nobody grants themselves an exception.",
      ne("approved_by", "requested_by"),
    ),
    expires_after_grant: rule(
      "An exception ends after it was granted.",
      earlier("granted_at", "expires_at"),
      "expires_at",
    ),
    exception_has_an_end: warn("An exception ends one day.", has("expires_at"), "expires_at"),
    looked_at_each_year: warn(
      "An exception holds for a year at most.",
      le(millisBetween("granted_at", "expires_at"), YEAR_MS),
      "expires_at",
    ),
  },
).meta({ id: "ComplianceException", title: "Exception from a control" });
export type ComplianceException = z.infer<typeof ComplianceException>;
