/**
 * Real CloudEvents, as events of ours: names in snake_case, nulls left out as the JSON format says.
 *
 * @module
 */

/** The names of attributes that have a field of their own. */
const fields: Readonly<Record<string, string>> = {
  id: "event_id",
  source: "source",
  specversion: "spec_version",
  type: "type",
  subject: "subject",
  time: "time",
  datacontenttype: "data_content_type",
  dataschema: "data_schema",
  data: "data",
  data_base64: "data_base64",
  dataref: "data_ref",
  correlationid: "correlation_id",
  causationid: "causation_id",
  partitionkey: "partition_key",
  sequence: "sequence",
  expirytime: "expires_at",
  recordedtime: "recorded_at",
  sampledrate: "sampled_rate",
};

/** Whether a document is a whole event, and not only the data of one. */
export function isCloudEvent(document: Readonly<Record<string, unknown>>): boolean {
  return "specversion" in document;
}

/** An event of ours, valid or not, of one in the JSON format of CloudEvents. */
export function streamEvent(
  document: Readonly<Record<string, unknown>>,
  tenant: string,
): Readonly<Record<string, unknown>> {
  const event: Record<string, unknown> = { tenant_id: tenant };
  const extensions: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(document)) {
    if (value === null && name !== "data") continue;
    const field = fields[name];
    if (field === undefined) extensions[name] = value;
    else event[field] = value;
  }
  return Object.keys(extensions).length > 0 ? { ...event, extensions } : event;
}

/**
 * An event of ours of one of CDEvents, by its binding to CloudEvents: the context becomes the
 * attributes, and the whole document is the data.
 */
export function ofCdEvent(
  document: Readonly<Record<string, unknown>>,
  tenant: string,
): Readonly<Record<string, unknown>> {
  const { context, subject } = document;
  return {
    tenant_id: tenant,
    event_id: member(context, "id"),
    source: member(context, "source"),
    type: member(context, "type"),
    time: member(context, "timestamp"),
    subject: member(subject, "id"),
    data_content_type: "application/json",
    data: document,
  };
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
