/**
 * What shows that an event happened, and the record from which it was made (OCSF `evidences`,
 * `raw_data`, `raw_data_hash`).
 *
 * @module
 */
import * as z from "zod";
import { Checksum } from "../../core/checksum.js";
import { closed } from "../../core/closed.js";
import { FreeForm } from "../../core/free-form.js";
import { Instant } from "../../core/instant.js";
import { DeviceId, UserId } from "../../core/person.js";
import { pii } from "../../core/personal-data.js";
import { atLeastOne, has, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { longText, Name, Text } from "../../core/text.js";
import { Bytes } from "../../core/units.js";
import { IpAddress } from "../ip-address.js";

/** What shows that an event happened. */
export const SecurityEvidence = withRules(
  closed({
    /** What it is called. */
    name: Name,
    /** The evidence itself, as far as it fits. */
    data: FreeForm.optional(),
    /** Where it lies, such as an object in a bucket: at most 2048 characters. */
    location: Text.min(1).max(2048).optional(),
    /** A digest of what lies there. */
    checksum: Checksum.optional(),
    /** When it was taken. */
    collected_at: Instant.optional(),
    /** Who or what took it. */
    collected_by: UserId.optional(),
  }),
  {
    evidence_is_somewhere: rule(
      "Evidence is here, or it says where it lies.",
      atLeastOne("data", "location"),
      "data",
    ),
    evidence_is_sealed: warn(
      "Evidence that lies elsewhere has a digest.",
      when(has("location"), has("checksum")),
      "checksum",
    ),
  },
).meta({ id: "SecurityEvidence", title: "Evidence" });
export type SecurityEvidence = z.infer<typeof SecurityEvidence>;

/** The record from which an event was made, as its source wrote it. */
export const RawRecordReference = closed({
  /** The record: at most 65536 characters. Absent: it is not kept here. */
  text: longText(65_536).optional(),
  /** Its size as it was sent. */
  size_bytes: Bytes.optional(),
  /** Where it lies, such as an object in a bucket: at most 2048 characters. */
  location: Text.min(1).max(2048).optional(),
  /** A digest of it as it was sent. */
  checksum: Checksum.optional(),
}).meta({ id: "RawRecordReference", title: "Raw record" });
export type RawRecordReference = z.infer<typeof RawRecordReference>;

/** The product that told of an event (OCSF `metadata.product`). */
export const SecurityProduct = closed({
  /** Its name, such as `CloudTrail`. */
  name: Name.meta({ impersonal: true }),
  /** Who makes it. */
  vendor: Name.meta({ impersonal: true }).optional(),
  /** Its version: at most 64 characters. */
  version: Text.min(1).max(64).meta({ impersonal: true }).optional(),
  /** The version of OCSF that it writes, such as `1.4.0`: at most 32 characters. */
  ocsf_version: Text.min(1).max(32).meta({ impersonal: true }).optional(),
  /** The log from which the event comes, such as `Management`. */
  log_name: Name.meta({ impersonal: true }).optional(),
}).meta({ id: "SecurityProduct", title: "Product" });
export type SecurityProduct = z.infer<typeof SecurityProduct>;

/** The machine on which it happened (OCSF `device`, ECS `host.*`). */
export const SecurityDevice = withRules(
  closed({
    /** Its id in the inventory. Absent: the source does not know of one, as in syslog. */
    device_id: DeviceId.optional(),
    /** Its host name. */
    hostname: Name.meta({ pii: pii("device_id") }).optional(),
    /** Its addresses: at most 64. */
    ips: z.array(IpAddress).max(64).optional(),
    /** What it is: `server`, `laptop`, `mobile`, `virtual`, `iot`, … */
    type: Name.meta({ impersonal: true }).optional(),
    /** Its operating system with its version. */
    operating_system: Name.meta({ impersonal: true }).optional(),
    /** Whether the organisation manages it. Absent: not known. */
    is_managed: z.boolean().optional(),
    /** Whether it keeps the organisation's rules. Absent: not known. */
    is_compliant: z.boolean().optional(),
  }),
  {
    device_is_named: rule(
      "A device has an id, a host name or an address.",
      atLeastOne("device_id", "hostname", "ips"),
      "device_id",
    ),
  },
).meta({ id: "SecurityDevice", title: "Device" });
export type SecurityDevice = z.infer<typeof SecurityDevice>;
