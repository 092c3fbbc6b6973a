/**
 * What the processors of a machine did (OpenTelemetry `system.cpu.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  add,
  and,
  count,
  div,
  each,
  eq,
  ge,
  has,
  le,
  near,
  sub,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity, Ratio } from "../../core/units.js";
import { CpuTime, CpuUtilization } from "./cpu-mode.js";
import { Hertz } from "./hardware-units.js";
import { PressureStall } from "./pressure-stall.js";

/** One logical processor. */
export const LogicalCpu = withRules(
  closed({
    /** Its number, from 0. Numbers of processors that are switched off are missing. */
    logical_number: z.int().min(0).max(65_535),
    /** What its time went into, counted up. */
    time: CpuTime.optional(),
    /** The share of each mode since the sample before. */
    utilization: CpuUtilization.optional(),
    /** How fast it runs. */
    frequency_hz: Hertz.optional(),
    /** How slow it may run. */
    min_frequency_hz: Hertz.optional(),
    /** How fast it may run. */
    max_frequency_hz: Hertz.optional(),
    /** How often heat slowed it down, counted up. */
    throttle_count: Count.optional(),
  }),
  {
    frequencies_in_order: rule(
      "A processor's lowest frequency is not above its highest.",
      le("min_frequency_hz", "max_frequency_hz"),
      "min_frequency_hz",
    ),
  },
).meta({ id: "LogicalCpu", title: "Logical processor" });
export type LogicalCpu = z.infer<typeof LogicalCpu>;

/** How many tasks ran or waited on average. It may be above the number of processors. */
const Load = Quantity.min(0);

/** What the processors of a machine did. */
export const CpuUsage = withRules(
  closed({
    /** Logical processors that are switched on. */
    logical_count: z.int().min(1).max(65_536),
    /** Physical cores. */
    physical_count: z.int().min(1).max(65_536).optional(),
    /** What the time of all of them went into, counted up. */
    time: CpuTime.optional(),
    /** The share of each mode since the sample before, of all of them together. */
    utilization: CpuUtilization.optional(),
    /** The share of time in which they were busy: not idle. Waiting for disks and stolen time count as either. */
    utilization_ratio: Ratio.optional(),
    /** Tasks that ran or waited (on Linux for disks too), on average over 1 minute. */
    load_1m: Load.optional(),
    /** The same over 5 minutes. */
    load_5m: Load.optional(),
    /** The same over 15 minutes. */
    load_15m: Load.optional(),
    /** How often a processor went over to another task, counted up. */
    context_switch_count: Count.optional(),
    /** How many interrupts were served, counted up. */
    interrupt_count: Count.optional(),
    /** How long tasks waited for a processor. */
    pressure: PressureStall.optional(),
    /** The processors one by one: at most 4096. */
    logical_cpus: z.array(LogicalCpu).max(4096).default([]),
  }),
  {
    busy_or_idle: rule(
      "Processors are busy or idle, and waiting for disks and stolen time count as either.",
      and(
        le(add("utilization_ratio", "utilization.idle_ratio"), 1.02),
        ge(
          add("utilization_ratio", "utilization.idle_ratio"),
          sub(0.98, add("utilization.iowait_ratio", "utilization.steal_ratio")),
        ),
      ),
      "utilization_ratio",
    ),
    numbers_once: rule(
      "Each logical processor is listed once.",
      unique("logical_cpus[].logical_number"),
    ),
    cpus_are_counted: warn(
      // One that was switched off between two readings may still be listed.
      "No more logical processors are listed than there are.",
      le(count("logical_cpus[]"), "logical_count"),
      "logical_cpus",
    ),
    cores_within_cpus: warn(
      // Logical processors can be switched off, and a virtual machine may be told of fewer.
      "There are no more physical cores than logical processors.",
      le("physical_count", "logical_count"),
      "physical_count",
    ),
    whole_is_average: warn(
      "All processors together idle as much as they do on average.",
      when(
        and(
          eq(count("logical_cpus[]"), "logical_count"),
          each("logical_cpus[]", has("utilization")),
        ),
        near(
          "utilization.idle_ratio",
          div(sum("logical_cpus[].utilization.idle_ratio"), "logical_count"),
          { abs: 0.02 },
        ),
      ),
      "utilization.idle_ratio",
    ),
  },
).meta({ id: "CpuUsage", title: "Usage of processors" });
export type CpuUsage = z.infer<typeof CpuUsage>;
