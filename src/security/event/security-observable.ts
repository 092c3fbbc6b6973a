/**
 * What an analyst searches for in other records (OCSF `observable` and `osint`, STIX indicators).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { pii } from "../../core/personal-data.js";
import { earlier, notLater } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Ratio } from "../../core/units.js";

/**
 * What kind of thing it is, with OCSF's number in brackets.
 *
 * - `hostname` (1), `ip_address` (2), `mac_address` (3): of a machine.
 * - `user_name` (4), `email_address` (5), `credential_id` (19): of a user.
 * - `url` (6): an address on the web.
 * - `file_name` (7), `hash` (8), `file_path` (45): of a file.
 * - `process_name` (9), `command_line` (13), `process_id` (15): of a program.
 * - `script_content` (36): what a program reads and runs.
 * - `resource_id` (10), `resource_name` (38): of a resource.
 * - `serial_number` (37), `device_id` (47): of a device.
 * - `port` (11), `subnet` (12): of a network.
 * - `country` (14): by ISO 3166-1.
 * - `user_agent` (16): what a client says it is.
 * - `user_id` (31), `group_name` (32), `group_id` (33): of a directory.
 * - `account_name` (34), `account_id` (35): of an account, as of a cloud.
 * - `role_name` (49), `role_id` (50): of a role, as of a cloud.
 * - `email_subject` (40), `email_id` (41), `message_id` (42): of a mail.
 * - `cwe` (17), `cve` (18), `advisory_id` (44): of a weakness.
 */
export const ObservableType = z
  .enum({
    HOSTNAME: "hostname",
    IP_ADDRESS: "ip_address",
    MAC_ADDRESS: "mac_address",
    USER_NAME: "user_name",
    EMAIL_ADDRESS: "email_address",
    URL: "url",
    FILE_NAME: "file_name",
    HASH: "hash",
    PROCESS_NAME: "process_name",
    RESOURCE_ID: "resource_id",
    PORT: "port",
    SUBNET: "subnet",
    COMMAND_LINE: "command_line",
    COUNTRY: "country",
    PROCESS_ID: "process_id",
    USER_AGENT: "user_agent",
    CWE: "cwe",
    CVE: "cve",
    CREDENTIAL_ID: "credential_id",
    USER_ID: "user_id",
    GROUP_NAME: "group_name",
    GROUP_ID: "group_id",
    ACCOUNT_NAME: "account_name",
    ACCOUNT_ID: "account_id",
    SCRIPT_CONTENT: "script_content",
    SERIAL_NUMBER: "serial_number",
    RESOURCE_NAME: "resource_name",
    EMAIL_SUBJECT: "email_subject",
    EMAIL_ID: "email_id",
    MESSAGE_ID: "message_id",
    ADVISORY_ID: "advisory_id",
    FILE_PATH: "file_path",
    DEVICE_ID: "device_id",
    ROLE_NAME: "role_name",
    ROLE_ID: "role_id",
  })
  .meta({ id: "ObservableType", title: "Type of observable" });
export type ObservableType = z.infer<typeof ObservableType>;

const OCSF = {
  hostname: 1,
  ip_address: 2,
  mac_address: 3,
  user_name: 4,
  email_address: 5,
  url: 6,
  file_name: 7,
  hash: 8,
  process_name: 9,
  resource_id: 10,
  port: 11,
  subnet: 12,
  command_line: 13,
  country: 14,
  process_id: 15,
  user_agent: 16,
  cwe: 17,
  cve: 18,
  credential_id: 19,
  user_id: 31,
  group_name: 32,
  group_id: 33,
  account_name: 34,
  account_id: 35,
  script_content: 36,
  serial_number: 37,
  resource_name: 38,
  email_subject: 40,
  email_id: 41,
  message_id: 42,
  advisory_id: 44,
  file_path: 45,
  device_id: 47,
  role_name: 49,
  role_id: 50,
} as const satisfies Record<ObservableType, number>;

/** OCSF `observable.type_id` of a type: 1 to 50. */
export function ocsfObservableTypeId(type: ObservableType): number {
  return OCSF[type];
}

const Value = Text.min(1).max(4096);

/** A value of the event that is worth searching for. */
export const SecurityObservable = closed({
  /** The path at which it stands in the event, such as `source.ip`. */
  name: Name.optional(),
  /** What kind of thing it is. */
  type: ObservableType,
  /** The value: 1 to 4096 characters. */
  value: Value.meta({ pii: pii("other", { identifies: "indirectly" }) }),
}).meta({ id: "SecurityObservable", title: "Observable" });
export type SecurityObservable = z.infer<typeof SecurityObservable>;

/**
 * With whom knowledge may be shared (Traffic Light Protocol 2.0 of FIRST).
 *
 * - `red`: with those who were told, and nobody else.
 * - `amber_strict`: within the organisation.
 * - `amber`: within the organisation and with its clients.
 * - `green`: within the community.
 * - `clear`: with everybody.
 */
export const TrafficLight = z
  .enum({
    RED: "red",
    AMBER_STRICT: "amber_strict",
    AMBER: "amber",
    GREEN: "green",
    CLEAR: "clear",
  })
  .meta({ id: "TrafficLight", title: "Traffic light" });
export type TrafficLight = z.infer<typeof TrafficLight>;

/** A sign of a threat that others have told of and that the event matches. */
export const ThreatIndicator = withRules(
  closed({
    /** What kind of thing it is. */
    type: ObservableType,
    /** The value: 1 to 4096 characters. */
    value: Value,
    /** Who told of it, such as a feed or a vendor. */
    provider: Name,
    /** How sure they are: 0 to 1. */
    confidence_ratio: Ratio.optional(),
    /** With whom it may be shared. Absent: not said. */
    traffic_light: TrafficLight.optional(),
    /** The malware to which it belongs: at most 20 names. */
    malware: z.array(Name).max(20).optional(),
    /** Who is thought to be behind it. */
    threat_actor: Name.optional(),
    /** The campaign to which it belongs. */
    campaign: Name.optional(),
    /** When it was seen first. */
    first_seen_at: Instant.optional(),
    /** When it was seen last. */
    last_seen_at: Instant.optional(),
    /** From when on it is no longer to be used. */
    expires_at: Instant.optional(),
  }),
  {
    seen_in_order: rule(
      "It is not last seen before it is first seen.",
      notLater("first_seen_at", "last_seen_at"),
      "last_seen_at",
    ),
    expires_after_first_seen: rule(
      "It expires after it was first seen.",
      earlier("first_seen_at", "expires_at"),
      "expires_at",
    ),
  },
).meta({ id: "ThreatIndicator", title: "Indicator of a threat" });
export type ThreatIndicator = z.infer<typeof ThreatIndicator>;
