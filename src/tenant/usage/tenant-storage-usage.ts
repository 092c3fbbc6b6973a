/**
 * How much of a tenant's data is kept, and how much went in and out.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Key } from "../../core/identifier.js";
import { add, le, mul, near, sum, unique } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Bytes, Quantity } from "../../core/units.js";

/** How much of one kind of data is kept. */
export const StoredKind = closed({
  /** The kind of data, such as `events` or `models`. */
  kind: Key,
  /** How much there is at the end of the period. */
  used_bytes: Bytes,
}).meta({ id: "StoredKind", title: "Kind of stored data" });
export type StoredKind = z.infer<typeof StoredKind>;

/**
 * How much is kept: a gauge. Days are never added up; what is paid for is the average, or bytes times
 * hours.
 */
export const TenantStorageUsage = withRules(
  closed({
    /** How much there is at the end of the period. */
    used_bytes: Bytes,
    /** The most there was in the period. */
    peak_bytes: Bytes.optional(),
    /** How much there was on average over the period. */
    average_bytes: Quantity.min(0).optional(),
    /** The average times the length of the period, in gigabytes (10^9 bytes) and hours. */
    gigabyte_hours: Quantity.min(0).optional(),
    /** The same as `used_bytes` by kind of data: at most 64. Empty: not told. */
    by_kind: z.array(StoredKind).max(64).default([]),
  }),
  {
    // A peak is the highest of samples, and the end may lie between two.
    used_within_peak: warn(
      "At the end there is no more than the most there was.",
      le("used_bytes", "peak_bytes"),
      "peak_bytes",
    ),
    average_within_peak: rule(
      "On average there is no more than the most there was.",
      le("average_bytes", mul("peak_bytes", 1.01)),
      "average_bytes",
    ),
    // Kinds are read one after the other, and rounded one by one.
    kinds_within_used: rule(
      "The kinds come to no more than all of it.",
      le(sum("by_kind[].used_bytes"), mul("used_bytes", 1.01)),
      "by_kind",
    ),
    kinds_once: rule("Each kind of data is named once.", unique("by_kind[].kind"), "by_kind"),
  },
).meta({ id: "TenantStorageUsage", title: "Storage of a tenant" });
export type TenantStorageUsage = z.infer<typeof TenantStorageUsage>;

/** How much went in and out: counters, which are zero at the start of each period. */
export const TenantTransferUsage = withRules(
  closed({
    /** How much came in. */
    ingress_bytes: Bytes,
    /** How much went out. */
    egress_bytes: Bytes,
    /** Both together. Absent: their sum. */
    total_bytes: Bytes.optional(),
  }),
  {
    transfer_adds_up: rule(
      "What went in and what went out is all of it.",
      near(add("ingress_bytes", "egress_bytes"), "total_bytes", { rel: 0.005 }),
      "total_bytes",
    ),
  },
).meta({ id: "TenantTransferUsage", title: "Transfer of a tenant" });
export type TenantTransferUsage = z.infer<typeof TenantTransferUsage>;
