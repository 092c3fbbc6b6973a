/**
 * How good a service is to be, over which time, and when somebody is told that it is not (OpenSLO
 * v1). Durations such as `30d` are seconds here.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Labels } from "../core/free-form.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { UserId } from "../core/person.js";
import {
  atLeastOne,
  count,
  div,
  each,
  eq,
  gt,
  has,
  le,
  lit,
  max,
  millisBetween,
  mul,
  near,
  not,
  notLater,
  oneOf,
  or,
  sub,
  subset,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { uuidv7 } from "../core/uuid.js";
import { SloAlertPolicy } from "./slo/slo-alert-policy.js";
import { SloIndicator } from "./slo/slo-indicator.js";
import { SloObjective } from "./slo/slo-objective.js";
import { SloStatus } from "./slo/slo-status.js";
import { SloTimeWindow } from "./slo/slo-time-window.js";

/**
 * What the share of good ones is a share of.
 *
 * - `occurrences`: what happened, such as requests.
 * - `timeslices`: slices of time, each of which is good or bad.
 * - `ratio_timeslices`: slices of time, each of which is good in part.
 */
export const SloBudgetingMethod = z
  .enum({
    OCCURRENCES: "occurrences",
    TIMESLICES: "timeslices",
    RATIO_TIMESLICES: "ratio_timeslices",
  })
  .meta({ id: "SloBudgetingMethod", title: "Budgeting method" });
export type SloBudgetingMethod = z.infer<typeof SloBudgetingMethod>;

const isMethod = (...methods: SloBudgetingMethod[]) =>
  oneOf("budgeting_method", ...methods.map(lit));

/** A share is told with three digits, 99.8 %, or more. A little is added for doubles. */
const toldShare = { abs: 0.000_501 };

const consumedByThen = mul("burn_rate", div("long_window_s", "$.time_window.duration_s"));

const statusMillis = millisBetween("window_start", "window_end");
const isWhole = near(statusMillis, mul("$.time_window.duration_s", 1000), { abs: 60_000 });

/** How good a service is to be. */
export const SLO = withRules(
  closed({
    /** Identifies the objective. Absent: a new UUID of version 7. */
    slo_id: Uuid.default(() => uuidv7()),
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** Its name for programs: lower case, as a label of a host name (RFC 1123). */
    name: z.string().regex(/^[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?$/, {
      error: "Expected a name in lower case, such as playback-start.",
    }),
    /** Its name for human readers. */
    display_name: Name.optional(),
    /** What it is for: at most 1050 characters. */
    description: Text.max(1050).optional(),
    /** The service that is to be good. */
    service: Name,
    /** Who answers for it. */
    owner_id: UserId.optional(),
    /** What is measured. */
    indicator: SloIndicator.optional(),
    /** The same, by the name under which it is known. */
    indicator_ref: ForeignId.optional(),
    /** The time over which it is to be met. */
    time_window: SloTimeWindow,
    /** What the share of good ones is a share of. */
    budgeting_method: SloBudgetingMethod,
    /** How much is to be good: 1 to 20. */
    objectives: z.array(SloObjective).min(1).max(20),
    /** When somebody is told: at most 20. */
    alert_policies: z.array(SloAlertPolicy).max(20).default([]),
    /** How each objective is met so far: at most 20. */
    statuses: z.array(SloStatus).max(20).default([]),
    /** Short values by key, for searching and grouping. */
    labels: Labels.optional(),
    /** When it was made. Absent: now. */
    created_at: Instant.default(now),
    /** When it was changed last. Absent: never. */
    updated_at: Instant.optional(),
  }),
  {
    one_indicator: rule(
      "An objective measures one thing.",
      or(not(has("indicator")), not(has("indicator_ref"))),
      "indicator_ref",
    ),
    something_is_measured: rule(
      "What is measured is said once for all, or by each objective.",
      or(
        atLeastOne("indicator", "indicator_ref"),
        each("objectives[]", atLeastOne("indicator", "indicator_ref")),
      ),
      "indicator",
    ),
    parts_measure_themselves: rule(
      "Where objectives measure something of their own, nothing is measured for all.",
      when(
        atLeastOne("indicator", "indicator_ref"),
        eq(count("objectives[]", atLeastOne("indicator", "indicator_ref")), 0),
      ),
      "objectives",
    ),
    threshold_is_compared: rule(
      "A value that is measured is compared with one of each objective.",
      when(eq("indicator.kind", lit("threshold")), each("objectives[]", has("value"))),
    ),
    // OpenSLO ignores it, and older files have it.
    ratio_is_not_compared: warn(
      "A ratio that is measured is compared with the target only.",
      when(eq("indicator.kind", lit("ratio")), each("objectives[]", not(has("value")))),
    ),
    slices_have_a_target: rule(
      "Where slices of time are good or bad, an objective says from when on one is good.",
      when(isMethod("timeslices"), each("objectives[]", has("time_slice_target_ratio"))),
    ),
    slices_have_a_length: rule(
      "Where slices of time count, an objective says how long one is.",
      when(
        isMethod("timeslices", "ratio_timeslices"),
        each("objectives[]", has("time_slice_window_s")),
      ),
    ),
    only_slices_have_a_target: rule(
      "Only where slices of time are good or bad is there a share from which on one is good.",
      or(isMethod("timeslices"), each("objectives[]", not(has("time_slice_target_ratio")))),
      "budgeting_method",
    ),
    only_slices_have_a_length: rule(
      "Where occurrences count, there are no slices of time.",
      when(isMethod("occurrences"), each("objectives[]", not(has("time_slice_window_s")))),
    ),
    slices_within_window: rule(
      "A slice of time is shorter than the window.",
      each("objectives[]", le("time_slice_window_s", "$.time_window.duration_s")),
    ),
    objectives_once: rule("No two objectives have one name.", unique("objectives[].name")),
    policies_once: rule("No two alert policies have one name.", unique("alert_policies[].name")),
    alerts_within_window: rule(
      "A burn rate is looked at over no longer than the window.",
      each("alert_policies[].conditions[]", le("long_window_s", "$.time_window.duration_s")),
    ),
    consumed_by_then: rule(
      "The share of the budget that is gone is the burn rate times the long window's share of the window.",
      each(
        "alert_policies[].conditions[]",
        or(
          near("budget_consumed_ratio", consumedByThen, { abs: 0.01 }),
          near("budget_consumed_ratio", consumedByThen, { rel: 0.02 }),
        ),
      ),
    ),
    alert_can_fire: warn(
      "A budget can burn as fast as the alert asks for: when all is bad, it does by 1 divided by the budget.",
      when(
        eq(count("objectives[]", has("target_percent")), 0),
        each(
          "alert_policies[].conditions[]",
          le(mul("burn_rate", sub(1, max("$.objectives[].target_ratio"))), 1),
        ),
      ),
    ),
    page_burns_fast: warn(
      "Nobody is woken for a budget that lasts until the window ends.",
      each("alert_policies[].conditions[]", when(eq("urgency", lit("page")), gt("burn_rate", 1))),
    ),
    status_of_an_objective: rule(
      "The target of a status is that of an objective.",
      when(
        eq(count("objectives[]", has("target_percent")), 0),
        subset("statuses[].target_ratio", "objectives[].target_ratio"),
      ),
    ),
    status_of_a_name: rule(
      "The name of a status is that of an objective.",
      subset("statuses[].objective", "objectives[].name"),
    ),
    statuses_once: rule("Each objective has one status.", unique("statuses[].objective")),
    sli_is_good_by_total: rule(
      "Unless slices of time are good in part, the share that was good is the good ones divided by all.",
      when(
        isMethod("occurrences", "timeslices"),
        each(
          "statuses[]",
          or(eq("total_count", 0), near("sli_ratio", div("good_count", "total_count"), toldShare)),
        ),
      ),
    ),
    // A service that is new has been measured for less, and some tools begin with a day.
    rolling_is_whole: warn(
      "A status of a rolling window is of all of it.",
      each("statuses[]", isWhole),
    ),
    rolling_consumes_its_burn: rule(
      "In the whole of a rolling window, the share of the budget that is gone is the burn rate.",
      each(
        "statuses[]",
        when(
          isWhole,
          or(
            near("budget_consumed_ratio", "burn_rate", { abs: 0.055 }),
            near("budget_consumed_ratio", "burn_rate", { rel: 0.02 }),
          ),
        ),
      ),
    ),
    updated_after_created: rule(
      "It is changed after it was made.",
      notLater("created_at", "updated_at"),
      "updated_at",
    ),
  },
).meta({ id: "SLO", title: "Service level objective" });
export type SLO = z.infer<typeof SLO>;
