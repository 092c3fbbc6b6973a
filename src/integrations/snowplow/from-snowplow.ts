/**
 * From a Snowplow enriched event to an analytics event.
 *
 * @module
 */
import { moneyOf } from "../_amount.js";
import { settleClock } from "../_clock.js";
import { finish, readRecord, settleId, type Whence } from "../_event.js";
import { takeFields } from "../_fields.js";
import { type ForeignObject, isObject } from "../_foreign.js";
import { put, take, valueAt } from "../_place.js";
import { repairLog } from "../_repair-log.js";
import {
  type AnalyticsEventInput,
  type MappingIssue,
  type MappingOptions,
  type MappingResult,
  refused,
} from "../mapping.js";
import { eventFields, propertyFields } from "./fields.js";
import { kindOf } from "./kinds.js";
import { type SelfDescribing, takeSelfDescribing } from "./self-describing.js";

const rows = [...eventFields, ...propertyFields];

/** The key of `context` that holds the schema of the event's own data. */
const EVENT_SCHEMA = "event_schema";

/**
 * Maps a row of Snowplow's atomic events: a flat object of texts, an empty one for what is missing.
 * A column without a field of ours goes to `context` under its name.
 */
export function fromSnowplow(
  row: unknown,
  options: MappingOptions,
): MappingResult<AnalyticsEventInput> {
  const read = readRecord(row, options);
  if (!read.ok) return read;
  const record = Object.fromEntries(
    Object.entries(read.value).filter(([, value]) => value !== "" && value !== null),
  );
  const kind = kindOf(record.event, record.event_name);
  if (kind === undefined) return refused(problemOfKind(record));

  const log = repairLog();
  const described = takeSelfDescribing(record, log.note);
  const event = takeFields(record, rows, log.note);
  settleId(event, "event_id", log.note);
  settleClock(event, { timestamp: "derived_tstamp", sentAt: "dvce_sent_tstamp" }, log.note);
  settleRegion(event, record);
  settleTracker(event);
  const own = described.find(({ holds }) => holds === "event");
  const entities = described.filter((thing) => thing !== own);
  const clash = clashOf(event, record, own);
  if (clash !== undefined) return refused(clash);
  return finish(
    {
      ...event,
      event_type: kind,
      event_name: nameOf(event, record),
      ...(own && { properties: { ...propertiesOf(event), ...own.data } }),
      ...(kind === "transaction" && revenueOf(event, record)),
      ...(entities.length > 0 && {
        entities: entities.map(({ schema, data }) => ({ schema, data })),
      }),
      context: { ...record, ...(own && { [EVENT_SCHEMA]: own.schema }) },
    },
    { ...options, source: options.source ?? "snowplow" },
    log,
    whence(own, entities),
  );
}

function problemOfKind({ event, root_id }: ForeignObject): MappingIssue {
  if (event !== undefined) return { path: ["event"], message: "Snowplow has no such event." };
  if (root_id !== undefined) {
    const message =
      "A row with a root_id is no event: it describes the event that has this id, and joins it.";
    return { path: ["root_id"], message };
  }
  return { path: ["event"], message: "A row of Snowplow names its event or its event_name." };
}

/** A structured event is named by its action, and every other by its name. */
function nameOf(event: ForeignObject, record: ForeignObject) {
  const action = record.event === "struct" ? valueAt(event, "properties.se_action") : undefined;
  return action ?? take(record, "event_name") ?? record.event ?? "";
}

function propertiesOf({ properties }: ForeignObject): ForeignObject {
  return isObject(properties) ? properties : {};
}

/** What the event's own data would overwrite. */
function clashOf(
  event: ForeignObject,
  record: ForeignObject,
  own: SelfDescribing | undefined,
): MappingIssue | undefined {
  if (own === undefined) return undefined;
  const column = Object.keys(propertiesOf(event)).find((key) => Object.hasOwn(own.data, key));
  if (column !== undefined) {
    return { path: [own.column, column], message: "A column of the row has this name too." };
  }
  if (!Object.hasOwn(record, EVENT_SCHEMA)) return undefined;
  return { path: [EVENT_SCHEMA], message: "This name is kept for the schema of the event." };
}

/** The region by ISO 3166-2: Snowplow leaves the country out, `VIC` for `AU-VIC`. */
function settleRegion(event: ForeignObject, record: ForeignObject): void {
  const country = valueAt(event, "location.country_iso_code");
  const { geo_region: region } = record;
  if (country === undefined || typeof region !== "string") return;
  if (!/^[A-Z0-9]{1,3}$/.test(region)) return;
  put(event, "location.region_iso_code", `${country}-${region}`);
  delete record.geo_region;
}

/** The tracker's name and version: `js-3.6.0`. */
function settleTracker(event: ForeignObject): void {
  const tracker = valueAt(event, "library.name");
  const found = typeof tracker === "string" ? /^([a-z-]+)-(\d.{0,63})$/.exec(tracker) : null;
  const [, name, version] = found ?? [];
  if (name !== undefined && version !== undefined) event.library = { name, version };
}

/** What a transaction earned, in its own currency or else in the base currency of the pipeline. */
function revenueOf(event: ForeignObject, { base_currency }: ForeignObject): ForeignObject {
  const { tr_total, tr_currency, tr_total_base } = propertiesOf(event);
  const revenue = moneyOf(tr_total, tr_currency) ?? moneyOf(tr_total_base, base_currency);
  return revenue === undefined || revenue.amount_minor < 0 ? {} : { revenue };
}

function whence(own: SelfDescribing | undefined, entities: readonly SelfDescribing[]): Whence {
  return (path) => {
    const [field, second, , ...rest] = path;
    if (field === "context") return path.slice(1);
    if (field === "entities" && typeof second === "number") {
      return [entities[second]?.column ?? "contexts", ...rest];
    }
    const row = rows.find(({ to }) => `${path.join(".")}.`.startsWith(`${to}.`));
    if (row !== undefined) return row.from.slice(0, 1);
    return field === "properties" && own !== undefined ? [own.column, ...path.slice(1)] : path;
  };
}
