/**
 * How many processes a machine has, and the largest of them (OpenTelemetry `system.process.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { count, gt, le, near, sum, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";
import { ProcessState, ProcessUsage } from "./process-usage.js";

/** How many processes are in one state. */
export const ProcessStateCount = closed({
  /** The state. */
  state: ProcessState,
  /** How many are in it. */
  count: Count,
}).meta({ id: "ProcessStateCount", title: "Processes in a state" });
export type ProcessStateCount = z.infer<typeof ProcessStateCount>;

/** How many processes a machine has, and the largest of them. */
export const ProcessCensus = withRules(
  closed({
    /** How many there are. */
    count: Count,
    /** How many there may be. */
    limit_count: Count.optional(),
    /** Threads of all of them. */
    thread_count: Count.optional(),
    /** How many were started, counted up. */
    created_count: Count.optional(),
    /** How many wait for disks. */
    blocked_count: Count.optional(),
    /** How many are in which state: at most 4. */
    states: z.array(ProcessStateCount).max(4).default([]),
    /** Those that use most: at most 200. */
    top: z.array(ProcessUsage).max(200).default([]),
  }),
  {
    states_once: rule("Each state is listed once.", unique("states[].state")),
    states_make_count: warn(
      // Processes come and go while they are counted.
      "Each process is in one of the states.",
      when(gt(count("states[]"), 0), near(sum("states[].count"), "count", { rel: 0.05 })),
      "states",
    ),
    pids_once: rule("No two processes have one number.", unique("top[].pid")),
    top_is_counted: warn(
      "No more processes are listed than there are.",
      le(count("top[]"), "count"),
      "top",
    ),
    process_has_a_thread: warn(
      // A process that has ended may have none.
      "There is at least one thread for each process.",
      le("count", "thread_count"),
      "thread_count",
    ),
  },
).meta({ id: "ProcessCensus", title: "Processes of a machine" });
export type ProcessCensus = z.infer<typeof ProcessCensus>;
