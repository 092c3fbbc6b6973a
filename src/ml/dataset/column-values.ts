/**
 * What the values of a column are like, by type (TFDV `NumericStatistics`, `StringStatistics`,
 * `BytesStatistics`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  add,
  and,
  count,
  ge,
  gt,
  le,
  mul,
  near,
  type Operand,
  or,
  pow,
  sub,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Quantity } from "../../core/units.js";
import { RankBucket, ValueHistogram } from "./value-histogram.js";

/** Numbers worked out of many doubles, and written with four digits or more. */
const notBelow = (a: Operand, b: Operand) => or(ge(a, b), near(a, b, { rel: 1e-3 }));

/** What the numbers of a column are like. */
export const NumericStatistics = withRules(
  closed({
    /** Their mean. Absent: there is none, as of infinite numbers. */
    mean: Quantity.optional(),
    /** Their standard deviation. */
    std_dev: Quantity.min(0).optional(),
    /** How many are zero. */
    num_zeros: Count.optional(),
    /** The smallest. */
    min: Quantity.optional(),
    /** The median, which may be estimated. */
    median: Quantity.optional(),
    /** The largest. */
    max: Quantity.optional(),
    /** Their histograms, in which each value counts once, whatever its weight: at most 10. */
    histograms: z.array(ValueHistogram).max(10).default([]),
  }),
  {
    min_not_above_max: rule("The smallest number is not above the largest.", le("min", "max")),
    median_from_min: rule(
      "The median is not below the smallest number.",
      notBelow("median", "min"),
      "median",
    ),
    median_up_to_max: rule(
      "The median is not above the largest number.",
      notBelow("max", "median"),
      "median",
    ),
    mean_from_min: rule(
      "The mean is not below the smallest number.",
      notBelow("mean", "min"),
      "mean",
    ),
    mean_up_to_max: rule(
      "The mean is not above the largest number.",
      notBelow("max", "mean"),
      "mean",
    ),
    // A column of one value has a range of 0, and about half of the digits lost from sums of squares.
    std_dev_within_range: rule(
      "The standard deviation is not larger than the range.",
      or(
        notBelow(sub("max", "min"), "std_dev"),
        le(pow("std_dev", 2), mul(1e-12, add(pow("min", 2), pow("max", 2)))),
      ),
      "std_dev",
    ),
    zeros_within_range: rule(
      "Where there are zeros, zero is within the range.",
      when(gt("num_zeros", 0), and(le("min", 0), ge("max", 0))),
      "num_zeros",
    ),
  },
).meta({ id: "NumericStatistics", title: "Statistics of numbers" });
export type NumericStatistics = z.infer<typeof NumericStatistics>;

/** How often a text occurs. */
export const ValueFrequency = closed({
  /** The text: at most 1024 characters. */
  value: Text.max(1024),
  /** How often it occurs; with weights, not a whole number. */
  frequency: Quantity.min(0),
}).meta({ id: "ValueFrequency", title: "Frequency of a value" });
export type ValueFrequency = z.infer<typeof ValueFrequency>;

/** What the texts of a column are like. */
export const StringStatistics = withRules(
  closed({
    /** How many different ones there are. */
    unique: Count,
    /** The most frequent ones, those first: at most 1000. */
    top_values: z.array(ValueFrequency).max(1000).default([]),
    /** How long they are on average, in characters. */
    avg_length: Quantity.min(0).optional(),
    /** How common the ranks are, the most common first: at most 1000. */
    rank_histogram: z.array(RankBucket).max(1000).default([]),
    /** The file that lists all texts: at most 2048 characters. */
    vocabulary_file: Text.min(1).max(2048).optional(),
  }),
  {
    top_values_once: rule("Each frequent text is listed once.", unique("top_values[].value")),
    // How many are different may be estimated from a sketch.
    top_within_unique: rule(
      "No more texts are frequent than there are different ones.",
      le(mul(0.9, count("top_values[]")), "unique"),
      "unique",
    ),
  },
).meta({ id: "StringStatistics", title: "Statistics of texts" });
export type StringStatistics = z.infer<typeof StringStatistics>;

/** What the bytes of a column are like. */
export const BytesStatistics = withRules(
  closed({
    /** How many different values there are. Absent: not counted. */
    unique: Count.optional(),
    /** How many bytes a value has on average. */
    avg_num_bytes: Quantity.min(0),
    /** How many the shortest has. */
    min_num_bytes: Quantity.min(0),
    /** How many the longest has. */
    max_num_bytes: Quantity.min(0),
  }),
  {
    lengths_in_order: rule(
      "The average length is between the shortest and the longest.",
      and(
        notBelow("avg_num_bytes", "min_num_bytes"),
        notBelow("max_num_bytes", "avg_num_bytes"),
        le("min_num_bytes", "max_num_bytes"),
      ),
    ),
  },
).meta({ id: "BytesStatistics", title: "Statistics of bytes" });
export type BytesStatistics = z.infer<typeof BytesStatistics>;
