/**
 * The days that a query looks at.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { Key } from "../core/identifier.js";
import { CalendarDate } from "../core/instant.js";
import { le } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";

/** The days that a query looks at, both ends included. */
export const DateRange = withRules(
  closed({
    /** The first day. */
    start_date: CalendarDate,
    /** The last day, which is included. */
    end_date: CalendarDate,
    /** A name by which rows tell ranges apart. */
    name: Key.optional(),
  }),
  {
    starts_before_it_ends: rule(
      "A range starts no later than it ends.",
      le("start_date", "end_date"),
    ),
  },
).meta({ id: "DateRange", title: "Range of dates" });
export type DateRange = z.infer<typeof DateRange>;
