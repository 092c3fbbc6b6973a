/**
 * Retention duties that are given on the command line.
 *
 * @module
 */
import { CalendarDate } from "../core/instant.js";
import type { Retain } from "../privacy/subject/retention.js";
import { checkModel } from "./find-model.js";
import { UsageError } from "./usage-error.js";

/**
 * What must be kept by settings such as `TenantBilling=2034-12-31`: all records of a model, until the
 * day is over in UTC. Throws a `UsageError` for what is none.
 */
export function retainUntil(settings: readonly string[], now: Date): Retain {
  const ends = new Map(settings.map(endOf));
  return (model) => {
    const until = ends.get(model);
    if (until === undefined || Date.parse(until) < now.getTime()) return undefined;
    return { reason: "retention_duty", until, basis: "--retain-until" };
  };
}

function endOf(setting: string): [string, string] {
  const [name = "", day = ""] = setting.split("=");
  if (!CalendarDate.safeParse(day).success) {
    throw new UsageError("Write --retain-until as Model=day, such as TenantBilling=2034-12-31.");
  }
  checkModel(name);
  return [name, `${day}T23:59:59.999Z`];
}
