/**
 * What the time of processors went into (OpenTelemetry `cpu.mode`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, type Calculation, near } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Ratio } from "../../core/units.js";
import { FractionalSeconds } from "./hardware-units.js";

/**
 * The seconds of processors in each mode (`system.cpu.time`), counted up. On Linux the time of guests
 * is part of `user_s` and `nice_s`, and soft interrupts are part of `interrupt_s`.
 */
export const CpuTime = closed({
  /** In programs. */
  user_s: FractionalSeconds,
  /** In programs of low priority. */
  nice_s: FractionalSeconds.default(0),
  /** In the kernel. */
  system_s: FractionalSeconds,
  /** With nothing to do. */
  idle_s: FractionalSeconds,
  /** With nothing to do but wait for disks. 0 where the system does not tell it from idleness. */
  iowait_s: FractionalSeconds.default(0),
  /** In interrupts. */
  interrupt_s: FractionalSeconds.default(0),
  /** Taken by other virtual machines. */
  steal_s: FractionalSeconds.default(0),
}).meta({ id: "CpuTime", title: "Time of processors by mode" });
export type CpuTime = z.infer<typeof CpuTime>;

const whole: Calculation = add(
  add(add("user_ratio", "nice_ratio"), add("system_ratio", "idle_ratio")),
  add(add("iowait_ratio", "interrupt_ratio"), "steal_ratio"),
);

/**
 * The share of each mode in the time between two samples (`system.cpu.utilization`): of one logical
 * processor, or of all of them together, so that the whole is 1 and not the number of processors.
 */
export const CpuUtilization = withRules(
  closed({
    /** In programs. */
    user_ratio: Ratio,
    /** In programs of low priority. */
    nice_ratio: Ratio.default(0),
    /** In the kernel. */
    system_ratio: Ratio,
    /** With nothing to do. */
    idle_ratio: Ratio,
    /** With nothing to do but wait for disks. */
    iowait_ratio: Ratio.default(0),
    /** In interrupts. */
    interrupt_ratio: Ratio.default(0),
    /** Taken by other virtual machines. */
    steal_ratio: Ratio.default(0),
  }),
  {
    modes_make_a_whole: rule(
      // Seven whole percentages, as of vmstat, are each off by up to half of one.
      "The shares of the modes add up to 1.",
      near(whole, 1, { abs: 0.035_1 }),
    ),
  },
).meta({ id: "CpuUtilization", title: "Utilisation of processors by mode" });
export type CpuUtilization = z.infer<typeof CpuUtilization>;
