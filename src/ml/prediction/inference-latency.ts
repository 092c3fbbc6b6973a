/**
 * How long an answer of a model took, and what of it.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, ge, le } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Milliseconds } from "../../core/units.js";

/** The parts and the whole were read from clocks that tick in milliseconds. */
const withinTotal = (part: string, name: string) =>
  rule(`${name} takes no longer than all of it.`, le(part, add("total_ms", 1)));

/** How long an answer of a model took, and what of it. */
export const InferenceLatency = withRules(
  closed({
    /** All of it, where it was measured. */
    total_ms: Milliseconds,
    /** Waiting for a place, or for others to fill a batch. */
    queue_ms: Milliseconds.optional(),
    /** Fetching features. */
    feature_fetch_ms: Milliseconds.optional(),
    /** Making the input of the model. */
    preprocess_ms: Milliseconds.optional(),
    /** The model itself. */
    inference_ms: Milliseconds.optional(),
    /** Making an answer of its output. */
    postprocess_ms: Milliseconds.optional(),
  }),
  {
    queue_within_total: withinTotal("queue_ms", "Waiting"),
    feature_fetch_within_total: withinTotal("feature_fetch_ms", "Fetching features"),
    preprocess_within_total: withinTotal("preprocess_ms", "Making the input"),
    inference_within_total: withinTotal("inference_ms", "The model"),
    postprocess_within_total: withinTotal("postprocess_ms", "Making the answer"),
    parts_within_total: warn(
      "The steps before, in and after the model take no longer than all of it, unless they overlap.",
      ge(add("total_ms", 1), add("preprocess_ms", add("inference_ms", "postprocess_ms"))),
      "total_ms",
    ),
  },
).meta({ id: "InferenceLatency", title: "Latency of a prediction" });
export type InferenceLatency = z.infer<typeof InferenceLatency>;
