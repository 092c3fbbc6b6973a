/**
 * What became of the events of a batch.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { count, ge, le, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Ratio } from "../../core/units.js";

/** Why one event of a batch failed (Kafka `record_errors`, Kinesis `PutRecords`). */
export const BatchError = closed({
  /** Its place in the batch, from 0. */
  index: Count,
  /** Its id. Absent: it could not be read. */
  event_id: ForeignId.optional(),
  /** What kind of error it is, such as `INVALID_RECORD`: 1 to 128 characters. */
  code: Text.min(1).max(128),
  /** What it says: at most 4096 characters. */
  message: Text.max(4096).optional(),
  /** Whether the same may succeed later. Absent: not known. */
  is_retriable: z.boolean().optional(),
}).meta({ id: "BatchError", title: "Error of a batch" });
export type BatchError = z.infer<typeof BatchError>;

/** What became of the events of a batch, each counted once, by how it ended last. */
export const BatchOutcome = withRules(
  closed({
    /** Those that are done. */
    processed_count: Count,
    /** Those that failed. */
    failed_count: Count,
    /** Those that were not to be processed, as duplicates for instance. */
    skipped_count: Count,
    /** Those that are done, as a share of all of the batch. */
    success_ratio: Ratio.optional(),
    /** Why they failed: one for each that did, the first thousand. */
    errors: z.array(BatchError).max(1000).optional(),
  }),
  {
    errors_within_failures: rule(
      "There are no more errors than events that failed.",
      le(count("errors[]"), "failed_count"),
      "errors",
    ),
    failures_have_errors: warn(
      "Each of the first thousand events that failed has an error.",
      when(le("failed_count", 1000), ge(count("errors[]"), "failed_count")),
      "errors",
    ),
    one_error_an_event: rule("Each event has one error.", unique("errors[]", "index")),
  },
).meta({ id: "BatchOutcome", title: "Outcome of a batch" });
export type BatchOutcome = z.infer<typeof BatchOutcome>;
