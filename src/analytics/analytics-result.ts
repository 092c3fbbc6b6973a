/**
 * The answer to a query (GA Data API, `RunReportResponse`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { DataQuality } from "../core/data-quality.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import {
  add,
  count,
  each,
  eq,
  has,
  le,
  lt,
  notLater,
  subset,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Bytes, Count, Milliseconds, Seconds } from "../core/units.js";
import { Cell, ResultColumn } from "./result-column.js";
import { Sampling } from "./sampling.js";

/** The answer to a query. */
export const AnalyticsResult = withRules(
  closed({
    /** The query. */
    query_id: Uuid,
    /** The tenant whose data it is. */
    tenant_id: TenantId,
    /** When the answer was worked out. Absent: now. */
    executed_at: Instant.default(now),
    /** How long that took. */
    duration_ms: Milliseconds.optional(),
    /** The columns, in the order of the cells: 1 to 70. */
    columns: z.array(ResultColumn).min(1).max(70),
    /** The rows, each with one cell a column: at most 250000. */
    rows: z.array(z.array(Cell).max(70)).max(250_000),
    /** How many rows are here. */
    rows_returned_count: Count,
    /** How many rows the query matches, those that are not here included. Absent: not known. */
    total_count: Count.optional(),
    /** How many rows the query asked for at most. */
    limit: z.int().min(1).max(250_000).optional(),
    /** How many rows were left out before the first. */
    offset: Count.default(0),
    /** How many records were read to work it out. */
    rows_processed_count: Count.optional(),
    /** How many bytes were read to work it out. */
    processed_bytes: Bytes.optional(),
    /** Whether a part of the data stands for all of it. */
    is_sampled: z.boolean().default(false),
    /** Which part. */
    sampling: Sampling.optional(),
    /** Whether rare values were put together into one row, so that rows do not add up. */
    has_other_row: z.boolean().default(false),
    /** Whether rows about few people were left out, so that rows do not add up. */
    is_thresholded: z.boolean().default(false),
    /** Whether the answer was given before. */
    from_cache: z.boolean().default(false),
    /** How old it is. */
    cache_age_s: Seconds.optional(),
    /** How old it may be. */
    cache_ttl_s: Seconds.optional(),
    /** Up to when events are counted. */
    data_fresh_until: Instant.optional(),
    /** How good the data is. */
    quality: DataQuality.optional(),
    /** Where the next page begins, in the engine's own terms. */
    next_page_token: ForeignId.optional(),
  }),
  {
    columns_once: rule("No two columns have the same name.", unique("columns[].name")),
    rows_are_counted: rule(
      "The number of rows returned is the number of rows.",
      eq("rows_returned_count", count("rows[]")),
    ),
    rows_have_all_columns: rule(
      "Every row has one cell a column.",
      each("rows[]", eq(count("[]"), count("$.columns[]"))),
    ),
    rows_within_limit: rule(
      "No more rows are returned than asked for.",
      le("rows_returned_count", "limit"),
    ),
    rows_within_total: rule(
      "The rows returned, and those left out before them, are among those that match.",
      when(lt(0, "rows_returned_count"), le(add("offset", "rows_returned_count"), "total_count")),
      "total_count",
    ),
    sampled_says_how: rule(
      "A sampled answer says how much was read.",
      when(eq("is_sampled", true), has("sampling")),
      "sampling",
    ),
    only_sampled_says_how: rule(
      "Only a sampled answer says how much was read.",
      when(has("sampling"), eq("is_sampled", true)),
      "is_sampled",
    ),
    data_is_older: rule(
      "An answer counts events up to when it was worked out.",
      notLater("data_fresh_until", "executed_at"),
    ),
    cache_is_fresh: rule("An answer is no older than it may be.", le("cache_age_s", "cache_ttl_s")),
    age_is_of_cache: rule(
      "Only an answer that was given before has an age.",
      when(lt(0, "cache_age_s"), eq("from_cache", true)),
      "cache_age_s",
    ),
    quality_of_its_columns: rule(
      "Quality is told of columns that are there.",
      subset("quality.columns[].column", "columns[].name"),
    ),
  },
).meta({ id: "AnalyticsResult", title: "Analytics result" });
export type AnalyticsResult = z.infer<typeof AnalyticsResult>;
