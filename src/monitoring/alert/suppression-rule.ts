/**
 * When nobody is told of alerts: while something is worked on, at certain hours, or while something
 * fails on which they depend.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { LabelName } from "../../core/label-name.js";
import { UserId } from "../../core/person.js";
import {
  count,
  earlier,
  gt,
  has,
  lit,
  oneOf,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { WeeklySchedule } from "../threshold/weekly-schedule.js";
import { AlertSuppressionReason } from "./alert-suppression.js";
import { asksForALabel, LabelMatcher } from "./label-matcher.js";

/** A time that comes once. */
export const OneOffWindow = withRules(
  closed({
    /** Tells this kind from the other. */
    kind: z.literal("once"),
    /** When it begins; this instant is included. */
    starts_at: Instant,
    /** When it ends; this instant is not included. */
    ends_at: Instant,
  }),
  {
    has_a_length: rule("A time ends after it begins.", earlier("starts_at", "ends_at"), "ends_at"),
  },
).meta({ id: "OneOffWindow", title: "One-off window" });
export type OneOffWindow = z.infer<typeof OneOffWindow>;

/** A time that comes back every week. */
export const WeeklyWindow = closed({
  /** Tells this kind from the other. */
  kind: z.literal("weekly"),
  /** Its hours. */
  schedule: WeeklySchedule,
}).meta({ id: "WeeklyWindow", title: "Weekly window" });
export type WeeklyWindow = z.infer<typeof WeeklyWindow>;

/** A time at which nobody is told. */
export const SuppressionWindow = z
  .discriminatedUnion("kind", [OneOffWindow, WeeklyWindow])
  .meta({ id: "SuppressionWindow", title: "Window of a suppression" });
export type SuppressionWindow = z.infer<typeof SuppressionWindow>;

/** Alerts that explain others while they fire. */
export const SuppressionParent = withRules(
  closed({
    /** Which alerts explain others: 1 to 32, all of which must agree. */
    matchers: z.array(LabelMatcher).min(1).max(32),
    /** Labels that both must have alike, absent being the same as empty: at most 32. */
    equal: z.array(LabelName).max(32).default([]),
  }),
  { equal_once: rule("Each label is listed once.", unique("equal[]")) },
).meta({ id: "SuppressionParent", title: "Parent of a suppression" });
export type SuppressionParent = z.infer<typeof SuppressionParent>;

/** When nobody is told of some alerts. */
export const SuppressionRule = withRules(
  closed({
    /** Identifies the rule. */
    rule_id: ForeignId,
    /** What it is called. */
    name: Name.optional(),
    /** Whether it applies at all. */
    is_enabled: z.boolean().default(true),
    /** Why nobody is told. */
    reason: AlertSuppressionReason,
    /** Of which alerts: 1 to 32, all of which must agree. */
    matchers: z.array(LabelMatcher).min(1).max(32),
    /** When: at most 50, any of which is enough. Empty: whenever a parent fires. */
    windows: z.array(SuppressionWindow).max(50).default([]),
    /** Which alerts must fire meanwhile. Absent: none. */
    parent: SuppressionParent.optional(),
    /** In other words, for a human reader: at most 1000 characters. */
    note: Text.max(1000).optional(),
    /** Who made it. */
    created_by: UserId.optional(),
  }),
  {
    asks_for_a_label: warn(
      "At least one matcher asks for a label that is not empty, so that not every alert is meant.",
      gt(count("matchers[]", asksForALabel), 0),
      "matchers",
    ),
    not_for_ever: rule(
      "Alerts are suppressed for some time, or while others fire.",
      or(gt(count("windows[]"), 0), has("parent")),
      "windows",
    ),
    explained_by_a_parent: rule(
      "What is explained by other alerts says by which.",
      when(oneOf("reason", lit("inhibition"), lit("dependency")), has("parent")),
      "parent",
    ),
    parent_explains: rule(
      "Only what is explained by other alerts waits for them to fire.",
      when(has("parent"), oneOf("reason", lit("inhibition"), lit("dependency"))),
      "reason",
    ),
  },
).meta({ id: "SuppressionRule", title: "Rule of suppression" });
export type SuppressionRule = z.infer<typeof SuppressionRule>;
