/**
 * How healthy something is (draft `health+json`, status).
 *
 * @module
 */
import * as z from "zod";

/**
 * How healthy something is.
 *
 * - `pass`: healthy.
 * - `warn`: healthy, with a concern: it still answers as it should.
 * - `fail`: not healthy.
 */
export const HealthStatus = z
  .enum({ PASS: "pass", WARN: "warn", FAIL: "fail" })
  .meta({ id: "HealthStatus", title: "Health status" });
export type HealthStatus = z.infer<typeof HealthStatus>;

const words: Readonly<Record<string, HealthStatus>> = {
  pass: "pass",
  ok: "pass",
  up: "pass",
  healthy: "pass",
  passing: "pass",
  warn: "warn",
  warning: "warn",
  degraded: "warn",
  fail: "fail",
  error: "fail",
  down: "fail",
  unhealthy: "fail",
  critical: "fail",
};

/**
 * The status that a foreign word means, in whatever case; undefined for a word that is not known.
 * The draft allows `ok` and `error` (Terminus) and `up` and `down` (Spring Boot) for `pass` and
 * `fail`; `healthy` and `unhealthy` are those of TorchServe, Docker and load balancers, with `degraded`
 * in ASP.NET Core; `passing`, `warning` and `critical` are those of Consul.
 */
export function healthStatusOf(word: string): HealthStatus | undefined {
  const lower = word.toLowerCase();
  return Object.hasOwn(words, lower) ? words[lower] : undefined;
}
