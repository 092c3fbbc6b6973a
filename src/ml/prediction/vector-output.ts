/**
 * Where in a space of features something lies.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { count, eq, mul, near, sum, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity } from "../../core/units.js";

/** Where in a space of features something lies. */
export const VectorOutput = withRules(
  closed({
    /** A vector. */
    kind: z.literal("vector"),
    /** How many dimensions the space has. */
    dimension_count: z.int().min(1).max(100_000),
    /** The vector: at most 16384 numbers. Absent: it is not kept here. */
    values: z.array(Quantity).max(16_384).optional(),
    /** Whether its length is 1. */
    is_normalized: z.boolean().default(false),
  }),
  {
    value_for_each_dimension: rule(
      "A vector has as many numbers as its space dimensions.",
      eq(count("values[]"), "dimension_count"),
      "values",
    ),
    normalized_is_of_length_one: rule(
      "The length of a normalised vector is 1.",
      when(eq("is_normalized", true), near(sum("values[]", mul(".", ".")), 1, { abs: 0.01 })),
      "values",
    ),
  },
).meta({ id: "VectorOutput", title: "Vector of a model" });
export type VectorOutput = z.infer<typeof VectorOutput>;
