/**
 * One change of a resource (an operation of RFC 6902, JSON Patch).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { FreeForm } from "../../core/free-form.js";
import { LINE_ENDS } from "../../core/line-end.js";
import { has, lit, ne, not, oneOf, or, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";

/** A place in a JSON document (RFC 6901), such as `/roles/0`; empty: all of it. */
export const AuditPointer = z
  .string()
  .max(1024)
  .regex(new RegExp(`^(?:/(?:[^~/${LINE_ENDS}]|~0|~1)*)*$`), {
    error: "Expected a JSON pointer such as /roles/0, with ~0 for ~ and ~1 for /.",
  });
export type AuditPointer = z.infer<typeof AuditPointer>;

const scalar = [Text, Quantity, z.boolean(), z.null(), FreeForm] as const;

/**
 * What is done at a place.
 *
 * - `add`: a value is put there.
 * - `remove`: what is there is taken away.
 * - `replace`: a value is put in the place of another.
 * - `move`: what is elsewhere is moved there.
 * - `copy`: what is elsewhere is copied there.
 */
export const AuditChangeOperation = z
  .enum({ ADD: "add", REMOVE: "remove", REPLACE: "replace", MOVE: "move", COPY: "copy" })
  .meta({ id: "AuditChangeOperation", title: "Operation of a change" });
export type AuditChangeOperation = z.infer<typeof AuditChangeOperation>;

/** One change of a resource. */
export const AuditChange = withRules(
  closed({
    /** What is done. */
    op: AuditChangeOperation,
    /** Where. */
    path: AuditPointer,
    /** From where something is moved or copied. */
    from: AuditPointer.optional(),
    /** What is put there: a scalar, a map, or a list of at most 1024 of these. */
    value: z.union([...scalar, z.array(z.union(scalar)).max(1024)]).optional(),
  }),
  {
    moves_have_an_origin: rule(
      "What is moved or copied has an origin.",
      or(not(oneOf("op", lit("move"), lit("copy"))), has("from")),
      "from",
    ),
    only_moves_have_an_origin: rule(
      "Only what is moved or copied comes from elsewhere.",
      when(has("from"), oneOf("op", lit("move"), lit("copy"))),
      "op",
    ),
    only_what_is_put_has_a_value: rule(
      "Only what is added or replaced has a value.",
      when(has("value"), oneOf("op", lit("add"), lit("replace"))),
      "op",
    ),
    moves_elsewhere: rule("What is moved or copied changes its place.", ne("from", "path"), "path"),
  },
).meta({ id: "AuditChange", title: "Change" });
export type AuditChange = z.infer<typeof AuditChange>;
