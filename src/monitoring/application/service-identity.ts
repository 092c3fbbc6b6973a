/**
 * Which service it is (OpenTelemetry resource conventions, `service.*`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { Environment } from "../../core/environment.js";
import { ForeignId } from "../../core/identifier.js";
import { Name, Text } from "../../core/text.js";

/** Which service it is. */
export const ServiceIdentity = closed({
  /** Its name, the same for all its instances. */
  name: Name,
  /** What tells services of one name apart, such as a team. */
  namespace: Name.optional(),
  /** Its version, as it spells it: at most 128 characters. */
  version: Text.min(1).max(128).optional(),
  /** One instance of it. Absent: all of them together. */
  instance_id: ForeignId.optional(),
  /** Where it stands on the way to users. */
  environment: Environment.optional(),
}).meta({ id: "ServiceIdentity", title: "Service" });
export type ServiceIdentity = z.infer<typeof ServiceIdentity>;
