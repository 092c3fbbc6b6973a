/**
 * Which frameworks demand something of a tenant now.
 *
 * @module
 */
import type { ComplianceFramework } from "../../core/compliance-framework.js";
import { and, type Condition, count, eq, gt, lit, oneOf } from "../../core/rules/expression.js";

/** One of the frameworks is in force. Those that are planned demand nothing yet. */
export const inForce = (...frameworks: ComplianceFramework[]): Condition =>
  gt(
    count(
      "compliance[]",
      and(eq("status", lit("in_force")), oneOf("framework", ...frameworks.map(lit))),
    ),
    0,
  );
