/**
 * One route of a tree: which alerts take it, and how they are grouped and told (Alertmanager
 * `route`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Key } from "../../core/identifier.js";
import { LabelName } from "../../core/label-name.js";
import {
  contains,
  count,
  eq,
  le,
  lit,
  multipleOf,
  ne,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { LabelMatcher } from "../../monitoring/alert/label-matcher.js";
import { AlertTimeIntervalName } from "./alert-time-interval.js";

const interval = z.int().min(1).max(31_622_400);

/**
 * One route of a tree. What it does not say, the route above it says; at the root a group waits 30
 * seconds, is told of again after five minutes if it changed and after four hours if it did not, and
 * all alerts are one group.
 */
export const AlertRoute = withRules(
  closed({
    /** Its name within the tree. */
    route_id: Key,
    /** The route above it. Absent: this is the root. */
    parent_id: Key.optional(),
    /** What it is for. */
    title: Name.optional(),
    /** Who is told. Absent: as above. */
    receiver: Name.optional(),
    /** Which alerts take it: all must agree. At most 50. Absent: all that came to the route above. */
    matchers: z.array(LabelMatcher).max(50).default([]),
    /** Whether the routes after it, beside it, are tried as well. */
    continues: z.boolean().default(false),
    /** The labels whose alerts are told together: at most 64. `...`: every alert by itself. */
    group_by: z
      .array(z.union([LabelName, z.literal("...")]))
      .max(64)
      .optional(),
    /** How long a new group waits for more alerts: up to 366 days. */
    group_wait_s: z.int().min(0).max(31_622_400).optional(),
    /** After how long a group that changed is told of again: from one second on. */
    group_interval_s: interval.optional(),
    /** After how long a group that did not change is told of again: from one second on. */
    repeat_interval_s: interval.optional(),
    /** The intervals at which it says nothing: at most 50. Not handed down to the routes below. */
    mute_time_intervals: z.array(AlertTimeIntervalName).max(50).default([]),
    /** The intervals outside of which it says nothing: at most 50. Not handed down. */
    active_time_intervals: z.array(AlertTimeIntervalName).max(50).default([]),
  }),
  {
    not_above_itself: rule("A route is not above itself.", ne("parent_id", "route_id")),
    group_by_once: rule("Each label is named once.", unique("group_by[]")),
    all_labels_alone: rule(
      "Who groups by all labels (...) names no other.",
      when(contains("group_by[]", lit("...")), eq(count("group_by[]"), 1)),
    ),
    wait_within_interval: warn(
      "A new group waits no longer than one that changed.",
      le("group_wait_s", "group_interval_s"),
    ),
    // Else it is rounded up: a group is looked at once an interval.
    repeat_in_intervals: warn(
      "A group that did not change is told of again after whole intervals.",
      multipleOf("repeat_interval_s", "group_interval_s"),
    ),
    muted_once: rule("Each interval is named once.", unique("mute_time_intervals[]")),
    active_once: rule("Each interval is named once.", unique("active_time_intervals[]")),
  },
).meta({ id: "AlertRoute", title: "Route of alerts" });
export type AlertRoute = z.infer<typeof AlertRoute>;
