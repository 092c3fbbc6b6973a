/**
 * The time for which something is billed.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { notLater } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/** The time for which something is billed. What is bought once has a period without length. */
export const BillPeriod = withRules(
  closed({
    /** When it begins. */
    start: Instant,
    /** When it ends: the first instant that is no longer in it (FOCUS: exclusive). */
    end: Instant,
  }),
  {
    start_before_end: rule(
      "A period does not end before it begins.",
      notLater("start", "end"),
      "end",
    ),
  },
).meta({ id: "BillPeriod", title: "Period of a bill" });
export type BillPeriod = z.infer<typeof BillPeriod>;
