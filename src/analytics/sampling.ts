/**
 * How much of the data was read for a sampled answer (GA Data API, `SamplingMetadata`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { div, lt, near } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Count, Ratio } from "../core/units.js";

/** How much of the data was read for a sampled answer. */
export const Sampling = withRules(
  closed({
    /** How many records were read. */
    samples_read_count: Count,
    /** How many there were. */
    sampling_space_count: z.int().min(1),
    /** The one divided by the other. */
    sampling_ratio: Ratio.optional(),
  }),
  {
    reads_a_part: rule(
      "A sample is smaller than what it is taken of.",
      lt("samples_read_count", "sampling_space_count"),
    ),
    ratio_is_counted: rule(
      "The ratio is the number of records read, divided by the number there were.",
      near("sampling_ratio", div("samples_read_count", "sampling_space_count"), { abs: 1e-6 }),
    ),
  },
).meta({ id: "Sampling", title: "Sampling" });
export type Sampling = z.infer<typeof Sampling>;
