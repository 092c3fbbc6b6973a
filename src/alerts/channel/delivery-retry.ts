/**
 * How often and after how long something that failed is tried again.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { le, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Ratio } from "../../core/units.js";

/** How often and after how long something that failed is tried again. */
export const DeliveryRetry = withRules(
  closed({
    /** The most times it is tried, the first one counted: 1 to 20. */
    max_attempt_count: z.int().min(1).max(20).default(5),
    /** How long to wait before the second time: up to an hour. */
    initial_wait_ms: z.int().min(0).max(3_600_000).default(1000),
    /** How long to wait at most: up to a day. */
    max_wait_ms: z.int().min(0).max(86_400_000).default(60_000),
    /** By how much each wait is longer than the one before: 1 to 10. */
    multiplier: z.number().min(1).max(10).default(2),
    /** By how much of itself a wait may differ at random, so that not all try at once. */
    jitter_ratio: Ratio.default(0.2),
    /** The answers (HTTP status codes) after which it is tried again. */
    retry_status_codes: z
      .array(z.int().min(400).max(599))
      .max(50)
      .default([408, 425, 429, 500, 502, 503, 504]),
  }),
  {
    waits_grow: rule(
      "The first wait is not longer than the longest.",
      le("initial_wait_ms", "max_wait_ms"),
    ),
    codes_once: rule("Each status code is named once.", unique("retry_status_codes[]")),
  },
).meta({ id: "DeliveryRetry", title: "Trying again" });
export type DeliveryRetry = z.infer<typeof DeliveryRetry>;
