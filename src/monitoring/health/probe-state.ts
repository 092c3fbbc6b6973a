/**
 * How results of probes in a row decide the health of a service (Kubernetes, `prober/worker.go`).
 *
 * @module
 */
import type { HealthStatus } from "./health-status.js";

/** What is known of a service after a probe. */
export interface ProbeState {
  /** The health of the service, which follows its probes when enough agree. */
  readonly status: HealthStatus;
  /** Probes that have failed in a row. */
  readonly consecutive_failures: number;
  /** Probes that have succeeded in a row. */
  readonly consecutive_successes: number;
}

/** How many in a row decide. */
export interface ProbeThresholds {
  /** How many failures make the service fail: 3 in Kubernetes if nothing is said. */
  readonly failure_threshold?: number;
  /** How many successes make it well again: 1 in Kubernetes if nothing is said. */
  readonly success_threshold?: number;
}

/**
 * What is known of a service after one more probe. A result ends the row of the other kind; the
 * health changes when the row reaches its threshold, and not before. A probe that warns succeeds:
 * a service that has not failed takes over `warn` and `pass` at once.
 *
 * @throws RangeError if a threshold is no integer from 1 on.
 */
export function nextProbeState(
  before: ProbeState,
  result: HealthStatus,
  { failure_threshold = 3, success_threshold = 1 }: ProbeThresholds = {},
): ProbeState {
  for (const threshold of [failure_threshold, success_threshold]) {
    if (!Number.isSafeInteger(threshold) || threshold < 1) {
      throw new RangeError(`A threshold is an integer from 1 on, not ${threshold}.`);
    }
  }
  const failures = result === "fail" ? before.consecutive_failures + 1 : 0;
  const successes = result === "fail" ? 0 : before.consecutive_successes + 1;
  const hasFailed =
    before.status === "fail" ? successes < success_threshold : failures >= failure_threshold;
  const isWell = result === "fail" ? before.status : result;
  return {
    status: hasFailed ? "fail" : isWell,
    consecutive_failures: failures,
    consecutive_successes: successes,
  };
}
