/**
 * The systems whose records can be mapped before they are judged.
 *
 * @module
 */
import type { Integration } from "../integrations/mapping.js";
import { segment } from "../integrations/segment.js";
import { snowplow } from "../integrations/snowplow.js";

/** The systems whose records can be mapped, in the order of their names. */
export const integrations: readonly Integration[] = [segment, snowplow];
