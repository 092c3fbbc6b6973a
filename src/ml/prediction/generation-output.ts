/**
 * What a model wrote, and what that took (OpenTelemetry's `gen_ai.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, eq, le } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { longText } from "../../core/text.js";
import { Count, Milliseconds } from "../../core/units.js";

/**
 * Why a model stopped.
 *
 * - `stop`: it was done, or came to a stop sequence.
 * - `length`: it came to the most tokens it may write.
 * - `content_filter`: a filter stopped it.
 * - `tool_call`: it asks for a tool.
 * - `refusal`: it does not want to.
 * - `error`: something broke.
 */
export const FinishReason = z
  .enum({
    STOP: "stop",
    LENGTH: "length",
    CONTENT_FILTER: "content_filter",
    TOOL_CALL: "tool_call",
    REFUSAL: "refusal",
    ERROR: "error",
  })
  .meta({ id: "FinishReason", title: "Why a model stopped" });
export type FinishReason = z.infer<typeof FinishReason>;

/** What a model wrote, and what that took. */
export const GenerationOutput = withRules(
  closed({
    /** Something new. */
    kind: z.literal("generation"),
    /** The text: at most 100000 characters. Absent: it is not kept, or is no text. */
    text: longText(100_000).optional(),
    /** Why it stopped. */
    finish_reason: FinishReason,
    /** Tokens of the input. */
    input_token_count: Count,
    /** How many of them were read from a cache. */
    cached_token_count: Count.optional(),
    /** Tokens of the output, thoughts among them. */
    output_token_count: Count,
    /** How many of them were thoughts that nobody sees. */
    reasoning_token_count: Count.optional(),
    /** Tokens of both. */
    total_token_count: Count.optional(),
    /** The most tokens it was allowed to write. */
    max_token_count: z.int().min(1).optional(),
    /** How freely it chose: 0 takes the likeliest token. */
    temperature: z.number().min(0).max(100).optional(),
    /** The share of likelihood that it chose among. */
    top_p_ratio: z.number().min(0).max(1).optional(),
    /** How many of the likeliest tokens it chose among. */
    top_k: z.int().min(1).max(1_000_000).optional(),
    /** The seed of its choices. Absent: none was given. */
    seed: z.int().optional(),
    /** How long the first token took. */
    first_token_ms: Milliseconds.optional(),
    /** The mean time from token to token after that. */
    per_token_ms: Milliseconds.optional(),
  }),
  {
    cached_within_input: rule(
      "No more tokens come from the cache than were read.",
      le("cached_token_count", "input_token_count"),
    ),
    reasoning_within_output: rule(
      "No more tokens are thoughts than were written.",
      le("reasoning_token_count", "output_token_count"),
    ),
    total_is_both: rule(
      "The total is the tokens of input and output.",
      eq("total_token_count", add("input_token_count", "output_token_count")),
    ),
    output_within_max: warn(
      "No more tokens are written than were allowed, unless several answers were asked for.",
      le("output_token_count", "max_token_count"),
    ),
  },
).meta({ id: "GenerationOutput", title: "What a model wrote" });
export type GenerationOutput = z.infer<typeof GenerationOutput>;
