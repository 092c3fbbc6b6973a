/**
 * Fields that look personal by their words, and hold nothing personal: each with the reason.
 *
 * @module
 */
import { alerts } from "./alerts.js";
import { analytics } from "./analytics.js";
import { core } from "./core.js";
import { dashboards } from "./dashboards.js";
import { events } from "./events.js";
import { metrics } from "./metrics.js";
import { ml } from "./ml.js";
import { monitoring } from "./monitoring.js";
import { realtime } from "./realtime.js";
import { security } from "./security.js";
import { tenant } from "./tenant.js";

/** The reason by the name of the field: `Object.key`. A key is in one of the lists. */
export const excused: Readonly<Record<string, string>> = {
  ...alerts,
  ...analytics,
  ...core,
  ...dashboards,
  ...events,
  ...metrics,
  ...ml,
  ...monitoring,
  ...realtime,
  ...security,
  ...tenant,
};
