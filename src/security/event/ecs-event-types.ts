/**
 * The categories and types of the Elastic Common Schema 9.5, and which type is expected of which
 * category.
 *
 * @module
 */
import * as z from "zod";

/**
 * A field of activity (ECS `event.category`).
 *
 * - `api`: an interface for programs was called.
 * - `authentication`: a challenge and its answer.
 * - `configuration`: settings of a system.
 * - `database`: queries and changes of a database.
 * - `driver`: drivers of an operating system.
 * - `email`: mail and its attachments.
 * - `file`: files.
 * - `host`: a host: its start, its end, its state.
 * - `iam`: users, groups and their rights.
 * - `intrusion_detection`: what an intrusion detection or prevention system tells.
 * - `library`: libraries that are loaded into processes.
 * - `malware`: what a scanner found.
 * - `network`: connections and traffic.
 * - `package`: packages that are installed.
 * - `process`: processes.
 * - `registry`: the registry of Windows.
 * - `session`: logical sessions, after their authentication.
 * - `threat`: what is known of threats.
 * - `vulnerability`: what a scan for vulnerabilities found.
 * - `web`: requests to web servers.
 */
export const EcsEventCategory = z
  .enum({
    API: "api",
    AUTHENTICATION: "authentication",
    CONFIGURATION: "configuration",
    DATABASE: "database",
    DRIVER: "driver",
    EMAIL: "email",
    FILE: "file",
    HOST: "host",
    IAM: "iam",
    INTRUSION_DETECTION: "intrusion_detection",
    LIBRARY: "library",
    MALWARE: "malware",
    NETWORK: "network",
    PACKAGE: "package",
    PROCESS: "process",
    REGISTRY: "registry",
    SESSION: "session",
    THREAT: "threat",
    VULNERABILITY: "vulnerability",
    WEB: "web",
  })
  .meta({ id: "EcsEventCategory", title: "ECS event.category" });
export type EcsEventCategory = z.infer<typeof EcsEventCategory>;

/**
 * What was done in a field of activity (ECS `event.type`).
 *
 * - `access`: something was read.
 * - `admin`: an administrator, or a right of one, is the object.
 * - `allowed`: a control let it pass.
 * - `change`: something was changed.
 * - `connection`: a connection that carries a flow.
 * - `creation`: something was made.
 * - `deletion`: something was deleted.
 * - `denied`: a control did not let it pass.
 * - `device`: a device is the object.
 * - `end`: something ended.
 * - `error`: something failed.
 * - `group`: a group is the object.
 * - `indicator`: a sign of a threat.
 * - `info`: something was said.
 * - `installation`: something was installed.
 * - `protocol`: a protocol has details to tell.
 * - `start`: something began.
 * - `user`: a user is the object.
 */
export const EcsEventType = z
  .enum({
    ACCESS: "access",
    ADMIN: "admin",
    ALLOWED: "allowed",
    CHANGE: "change",
    CONNECTION: "connection",
    CREATION: "creation",
    DELETION: "deletion",
    DENIED: "denied",
    DEVICE: "device",
    END: "end",
    ERROR: "error",
    GROUP: "group",
    INDICATOR: "indicator",
    INFO: "info",
    INSTALLATION: "installation",
    PROTOCOL: "protocol",
    START: "start",
    USER: "user",
  })
  .meta({ id: "EcsEventType", title: "ECS event.type" });
export type EcsEventType = z.infer<typeof EcsEventType>;

/** The types that ECS expects of each category (`expected_event_types`). */
export const ecsExpectedTypes = {
  api: [
    "access",
    "admin",
    "allowed",
    "change",
    "creation",
    "deletion",
    "denied",
    "end",
    "info",
    "start",
    "user",
  ],
  authentication: ["start", "end", "info"],
  configuration: ["access", "change", "creation", "deletion", "info"],
  database: ["access", "change", "info", "error"],
  driver: ["change", "end", "info", "start"],
  email: ["info"],
  file: ["access", "change", "creation", "deletion", "info"],
  host: ["access", "change", "end", "info", "start"],
  iam: ["admin", "change", "creation", "deletion", "group", "info", "user"],
  intrusion_detection: ["allowed", "denied", "info"],
  library: ["start"],
  malware: ["info"],
  network: ["access", "allowed", "connection", "denied", "end", "info", "protocol", "start"],
  package: ["access", "change", "deletion", "info", "installation", "start"],
  process: ["access", "change", "end", "info", "start"],
  registry: ["access", "change", "creation", "deletion"],
  session: ["start", "end", "info"],
  threat: ["indicator"],
  vulnerability: ["info"],
  web: ["access", "error", "info"],
} as const satisfies Record<EcsEventCategory, readonly EcsEventType[]>;

/** The categories of which ECS expects a type; none for `device`, which no category names. */
export function ecsCategoriesOf(type: EcsEventType): readonly EcsEventCategory[] {
  return EcsEventCategory.options.filter((category) => {
    const expected: readonly EcsEventType[] = ecsExpectedTypes[category];
    return expected.includes(type);
  });
}
