/**
 * Where the limits of a tenant are not those of its tier.
 *
 * @module
 */
import type { TenantConfiguration } from "../tenant-configuration.js";
import type { TenantResource } from "../tenant-resource.js";
import type { TenantTierTable } from "../tenant-tier-table.js";
import type { LimitPeriod, TenantLimit } from "./tenant-limit.js";

/**
 * How the limit of a tenant differs from that of its tier.
 *
 * - `above`: the tenant may use more.
 * - `below`: the tenant may use less.
 * - `unlimited`: the tier has a limit, and the tenant has none.
 * - `limited`: the tenant has a limit, and the tier has none.
 */
export type TierDifferenceKind = "above" | "below" | "unlimited" | "limited";

/** One limit that is not that of the tier. Numbers are in the unit at the end of the resource's name. */
export interface TierDifference {
  /** What is limited. */
  readonly resource: TenantResource;
  /** For what adds up, the time in which it does. */
  readonly per?: LimitPeriod;
  /** How it differs. */
  readonly difference: TierDifferenceKind;
  /** The most that the tenant may use. Absent: it is not limited. */
  readonly tenant?: number;
  /** The most in the tier. Absent: it is not limited. */
  readonly tier?: number;
}

/**
 * Where the limits of a tenant are not those of its tier: first what the table names, in its order,
 * then what only the tenant has. Nothing where all are alike.
 *
 * What a tenant may use is the lowest of its hard limits of a resource and time, whatever happens
 * beyond; soft limits only warn. A limit by the day is never compared with one by the month. Nothing is
 * said of the time in which the table holds, nor of which table the tenant names. Time: linear.
 */
export function tierDifferences(
  configuration: TenantConfiguration,
  table: TenantTierTable,
): readonly TierDifference[] {
  const most = lowestHard(configuration.limits);
  const named = table.allowances.map(({ resource, per, ...tiers }) => {
    const own = most.get(keyOf({ resource, per }));
    return compared(resource, per, own?.hard, tiers[configuration.tier]);
  });
  const inTable = new Set(table.allowances.map(keyOf));
  const unnamed = [...most]
    .filter(([key]) => !inTable.has(key))
    .map(([, { resource, per, hard }]) => compared(resource, per, hard, undefined));
  return [...named, ...unnamed].filter((difference) => difference !== undefined);
}

function keyOf({ resource, per }: { resource: TenantResource; per?: LimitPeriod | undefined }) {
  return `${resource} ${per ?? ""}`;
}

function lowestHard(limits: readonly TenantLimit[]) {
  const most = new Map<string, TenantLimit & { hard: number }>();
  for (const limit of limits) {
    const { hard } = limit;
    if (hard === undefined) continue;
    const found = most.get(keyOf(limit));
    if (found === undefined || hard < found.hard) most.set(keyOf(limit), { ...limit, hard });
  }
  return most;
}

function compared(
  resource: TenantResource,
  per: LimitPeriod | undefined,
  tenant: number | undefined,
  tier: number | undefined,
): TierDifference | undefined {
  const difference = differenceOf(tenant, tier);
  if (difference === undefined) return undefined;
  return {
    resource,
    ...(per !== undefined && { per }),
    difference,
    ...(tenant !== undefined && { tenant }),
    ...(tier !== undefined && { tier }),
  };
}

function differenceOf(
  tenant: number | undefined,
  tier: number | undefined,
): TierDifferenceKind | undefined {
  if (tenant === tier) return undefined;
  if (tenant === undefined) return "unlimited";
  if (tier === undefined) return "limited";
  return tenant > tier ? "above" : "below";
}
