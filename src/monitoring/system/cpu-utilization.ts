/**
 * The share of each mode of processors, out of two readings of their counters.
 *
 * @module
 */
import type { CpuTime, CpuUtilization } from "./cpu-mode.js";

/**
 * What the processors did between two readings: the seconds of each mode by those of all modes
 * (OpenTelemetry `system.cpu.utilization`; node_exporter's `rate(node_cpu_seconds_total)`). Undefined
 * when no time has passed, or when a counter fell by more than a rounding: the machine was started
 * anew. Linux lets the counters of `idle` and `iowait` fall a little; such a mode counts as 0.
 */
export function cpuUtilizationBetween(before: CpuTime, after: CpuTime): CpuUtilization | undefined {
  const deltas = {
    user: after.user_s - before.user_s,
    nice: after.nice_s - before.nice_s,
    system: after.system_s - before.system_s,
    idle: after.idle_s - before.idle_s,
    iowait: after.iowait_s - before.iowait_s,
    interrupt: after.interrupt_s - before.interrupt_s,
    steal: after.steal_s - before.steal_s,
  };
  const wasReset = Object.values(deltas).some((delta) => delta <= -LEAST_RESET_S);
  const total = Object.values(deltas).reduce((sum, delta) => sum + Math.max(delta, 0), 0);
  if (wasReset || total === 0) return undefined;
  const ratio = (delta: number) => Math.max(delta, 0) / total;
  return {
    user_ratio: ratio(deltas.user),
    nice_ratio: ratio(deltas.nice),
    system_ratio: ratio(deltas.system),
    idle_ratio: ratio(deltas.idle),
    iowait_ratio: ratio(deltas.iowait),
    interrupt_ratio: ratio(deltas.interrupt),
    steal_ratio: ratio(deltas.steal),
  };
}

/** How far `idle` falls at a restart: node_exporter takes less than 3 s for a rounding. */
const LEAST_RESET_S = 3;
