/**
 * The trend of health that a history of results makes.
 *
 * @module
 */
import type { Instant } from "../../core/instant.js";
import type { HealthHistoryEntry, HealthTrend } from "./health-trend.js";

/** As many results as a trend keeps. */
const MOST_KEPT = 1000;
const HOUR_MS = 3_600_000;

/**
 * The trend of results that are listed from the oldest to the latest and are all of the period: how
 * many there were of each, the share that were not `fail`, how often they changed, and the slope of
 * latency by least squares. The latest 1000 results are kept. The direction is left to the caller,
 * who knows which slope matters.
 */
export function healthTrendOf(
  results: readonly HealthHistoryEntry[],
  window: { readonly window_start: Instant; readonly window_end: Instant },
): HealthTrend {
  const countOf = (status: HealthHistoryEntry["status"]) =>
    results.filter((each) => each.status === status).length;
  const fail_count = countOf("fail");
  const slope = slopePerHour(results);
  return {
    window_start: window.window_start,
    window_end: window.window_end,
    check_count: results.length,
    pass_count: countOf("pass"),
    warn_count: countOf("warn"),
    fail_count,
    transition_count: results.filter(
      ({ status }, index) => index > 0 && status !== results[index - 1]?.status,
    ).length,
    history: results.slice(-MOST_KEPT),
    ...(results.length === 0 ? {} : { uptime_ratio: 1 - fail_count / results.length }),
    ...(slope === undefined ? {} : { latency_slope_ms_per_hour: slope }),
  };
}

/** The slope of latency by least squares, in ms an hour; undefined without two instants to compare. */
function slopePerHour(results: readonly HealthHistoryEntry[]): number | undefined {
  const timed = results.flatMap(({ at, latency_ms }) =>
    latency_ms === undefined ? [] : [{ at: Date.parse(at), y: latency_ms }],
  );
  // Hours from the first: a mean of equal instants may be none of them, and a mean of zeros is zero.
  const points = timed.map(({ at, y }) => ({ x: (at - (timed[0]?.at ?? at)) / HOUR_MS, y }));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  if (spread === 0) return undefined;
  return points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
}
