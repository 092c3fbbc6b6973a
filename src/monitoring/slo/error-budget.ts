/**
 * How fast an error budget burns, and how much of it is left (Google SRE workbook, chapter 5).
 *
 * @module
 */
import type { BurnRateCondition } from "./slo-alert-policy.js";
import type { SloObjective } from "./slo-objective.js";
import type { SloMeasurement, SloStatus } from "./slo-status.js";

/** What is left of an error budget. */
export type ErrorBudget = Required<
  Pick<SloStatus, "target_ratio" | "error_budget_ratio" | "allowed_bad_s">
> &
  Pick<
    SloStatus,
    | "sli_ratio"
    | "burn_rate"
    | "budget_consumed_ratio"
    | "budget_remaining_ratio"
    | "exhausted_in_s"
  >;

/** 1 less 0.99 is not 0.01 to a computer: what falls short by as little is reached. */
const NEARLY = 1 - 1e-9;

/** The share that is to be good, however the objective tells it; 0 when it tells none. */
function targetOf({ target_ratio, target_percent }: SloObjective): number {
  return target_ratio ?? (target_percent ?? 0) / 100;
}

/**
 * How many times too fast the budget burnt in a window: the share of bad ones divided by the budget,
 * which is 1 less the target. At 1 the budget is gone just as the period ends. Undefined when there
 * were none, which is not the same as 0.
 */
export function burnRate(objective: SloObjective, window: SloMeasurement): number | undefined {
  const { good_count, total_count } = window;
  if (total_count === 0) return undefined;
  return (total_count - good_count) / total_count / (1 - targetOf(objective));
}

/**
 * What is left of the budget of a period after a window of it, as if the rest of the period saw as
 * much as the window did: consumed = burn rate * window / period. With a rolling window, which is the
 * period, that is exact. All could be bad for budget * period: 99.9 % of 30 days leaves 2592 seconds.
 *
 * @param periodSeconds How long the period of the objective is, in seconds.
 */
export function errorBudget(
  objective: SloObjective,
  window: SloMeasurement,
  periodSeconds: number,
): ErrorBudget {
  if (!(periodSeconds >= window.window_s)) {
    throw new RangeError(
      `A period of ${periodSeconds} s is shorter than the window of ${window.window_s} s: give the period of the objective.`,
    );
  }
  const target_ratio = targetOf(objective);
  const error_budget_ratio = 1 - target_ratio;
  const budget = {
    target_ratio,
    error_budget_ratio,
    allowed_bad_s: error_budget_ratio * periodSeconds,
  };
  const burn_rate = burnRate(objective, window);
  if (burn_rate === undefined) return budget;
  const budget_consumed_ratio = (burn_rate * window.window_s) / periodSeconds;
  const budget_remaining_ratio = 1 - budget_consumed_ratio;
  const left = Math.max(budget_remaining_ratio, 0);
  return {
    ...budget,
    sli_ratio: window.good_count / window.total_count,
    burn_rate,
    budget_consumed_ratio,
    budget_remaining_ratio,
    ...(burn_rate > 0 && { exhausted_in_s: (left * periodSeconds) / burn_rate }),
  };
}

/**
 * Whether the budget burns so fast that somebody is told: as fast as the condition says or faster,
 * over the long window and, where there is one, over the short one too. A window that burns slower
 * is enough to say no. Undefined when none does, and one was not measured or saw nothing: what that
 * means is for the policy to say.
 */
export function burnsTooFast(
  condition: BurnRateCondition,
  objective: SloObjective,
  windows: readonly SloMeasurement[],
): boolean | undefined {
  const { long_window_s, short_window_s, burn_rate } = condition;
  const rates = [long_window_s, short_window_s]
    .filter((seconds) => seconds !== undefined)
    .map((seconds) => windows.find(({ window_s }) => window_s === seconds))
    .map((window) => window && burnRate(objective, window));
  const known = rates.filter((rate) => rate !== undefined);
  if (!known.every((rate) => rate >= burn_rate * NEARLY)) return false;
  return known.length < rates.length ? undefined : true;
}
