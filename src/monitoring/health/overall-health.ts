/**
 * How healthy a whole is when its parts are.
 *
 * @module
 */
import type { HealthObservation } from "./health-observation.js";
import type { HealthStatus } from "./health-status.js";

const rank = { pass: 0, warn: 1, fail: 2 } as const satisfies Record<HealthStatus, number>;

/** The worst of some statuses: `fail` before `warn` before `pass`. `pass` when there is none. */
export function worstHealthStatus(statuses: Iterable<HealthStatus>): HealthStatus {
  let worst: HealthStatus = "pass";
  for (const status of statuses) if (rank[status] > rank[worst]) worst = status;
  return worst;
}

/**
 * How healthy a service is by what was observed of its components: as the worst of those that it
 * cannot do without, and no better than `warn` when any other has failed. A concern of a component
 * that is not critical is none of the service, and one without a status says nothing.
 */
export function overallHealth(
  checks: readonly Pick<HealthObservation, "is_critical" | "status">[],
): HealthStatus {
  return worstHealthStatus(
    checks.flatMap(({ is_critical, status }): HealthStatus[] => {
      if (status === undefined) return [];
      if (is_critical) return [status];
      return status === "fail" ? ["warn"] : [];
    }),
  );
}
