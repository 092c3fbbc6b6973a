/**
 * The systems whose records can be mapped before they are judged.
 *
 * @module
 */
import type { Integration } from "../integrations/mapping.js";

/** What loads the mapping of each system. */
const integrations = {
  segment: () => import("../integrations/segment.js").then((it) => it.segment),
  snowplow: () => import("../integrations/snowplow.js").then((it) => it.snowplow),
} as const satisfies Readonly<Record<string, () => Promise<Integration>>>;

/** A system whose records can be mapped. */
export type System = keyof typeof integrations;

/** The systems, in the order of their names. */
export const systems: readonly string[] = Object.keys(integrations);

/** The mapping of a system. */
export function integrationOf(system: System): Promise<Integration> {
  return integrations[system]();
}
