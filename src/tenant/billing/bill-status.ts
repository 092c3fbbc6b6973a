/**
 * The life of a bill: the states it has, and how it comes from one to another (Stripe, OpenMeter).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { and, eq, lit, oneOf, or } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/**
 * Where a bill is in its life. That it is overdue, or paid in part, is told by its dates and amounts.
 *
 * - `gathering`: its period is not over, and lines still come.
 * - `draft`: it is made, and may still be changed.
 * - `open`: it is issued, and to be paid.
 * - `paid`: nothing of it remains to be paid.
 * - `uncollectible`: nobody hopes that it will be paid.
 * - `void`: it was made by mistake, and counts for nothing.
 */
export const BillStatus = z
  .enum({
    GATHERING: "gathering",
    DRAFT: "draft",
    OPEN: "open",
    PAID: "paid",
    UNCOLLECTIBLE: "uncollectible",
    VOID: "void",
  })
  .meta({ id: "BillStatus", title: "Status of a bill" });
export type BillStatus = z.infer<typeof BillStatus>;

/**
 * To which states a bill may come from each. A bill of nothing is paid when it is issued; one that
 * is not needed becomes void before it is (Paddle, Zuora). Where the law lets it, a bill is taken back
 * to be changed (Zuora, Odoo). One that was paid is open again when a debit or a cheque comes back, and
 * void when all is paid back (Lago). One that was given up may be opened again (Recurly).
 */
export const billTransitions = {
  gathering: ["draft", "open", "paid", "void"],
  draft: ["open", "paid", "void"],
  open: ["draft", "paid", "uncollectible", "void"],
  paid: ["open", "void"],
  uncollectible: ["open", "paid", "void"],
  void: [],
} as const satisfies Readonly<Record<BillStatus, readonly BillStatus[]>>;

const isAllowed = (from: Exclude<BillStatus, "void">) =>
  and(eq("from", lit(from)), oneOf("to", ...billTransitions[from].map(lit)));

/** One step in the life of a bill. */
export const BillTransition = withRules(
  closed({
    /** What it was. */
    from: BillStatus,
    /** What it became. */
    to: BillStatus,
    /** When. */
    changed_at: Instant,
    /** Who did it. Absent: nobody, it came about by itself. */
    changed_by: UserId.optional(),
    /** Why, for a human reader: at most 1000 characters. */
    reason: Text.max(1000).optional(),
  }),
  {
    allowed: rule(
      "A bill is gathered, drafted, issued, and then paid, given up or void; it is never gathered again, and what is void stays so.",
      or(
        isAllowed("gathering"),
        isAllowed("draft"),
        isAllowed("open"),
        isAllowed("paid"),
        isAllowed("uncollectible"),
      ),
      "to",
    ),
  },
).meta({ id: "BillTransition", title: "Transition of a bill" });
export type BillTransition = z.infer<typeof BillTransition>;
