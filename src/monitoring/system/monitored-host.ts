/**
 * The machine that was measured (OpenTelemetry resource conventions, `host.*` and `os.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Name, Text } from "../../core/text.js";

/** The machine that was measured: hardware, or a virtual one. */
export const MonitoredHost = closed({
  /** Its identifier: that of the cloud's instance, or the machine's own. */
  id: ForeignId.optional(),
  /** Its name, as `hostname` says it or with its domain. */
  name: Name,
  /** The kind of instance that the cloud calls it: `m7g.2xlarge`. */
  type: Text.min(1).max(64).optional(),
  /** The architecture of its processor: `amd64`, `arm64`, `ppc64`, … */
  arch: Text.min(1).max(32).optional(),
  /** The kind of operating system: `linux`, `windows`, `darwin`, `freebsd`, … */
  os_type: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,31}$/, { error: "Expected a term in lower case, such as linux." })
    .optional(),
  /** The operating system by name: `Ubuntu`. */
  os_name: Text.min(1).max(128).optional(),
  /** Its version, as it spells it. */
  os_version: Text.min(1).max(128).optional(),
  /** The release of the kernel: `6.8.0-45-generic`. */
  kernel_release: Text.min(1).max(128).optional(),
  /** IP addresses, loopback left out: at most 1024 of 2 to 64 characters. */
  ip: z.array(Text.min(2).max(64)).max(1024).optional(),
}).meta({ id: "MonitoredHost", title: "Host" });
export type MonitoredHost = z.infer<typeof MonitoredHost>;
