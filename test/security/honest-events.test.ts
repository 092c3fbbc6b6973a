/**
 * Security events as the systems of others make them, that no rule may refuse.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { SecurityEvent } from "../../src/security/security-event.js";

const base = {
  tenant_id: "acme",
  product: { name: "siem" },
  category_uid: 0,
  class_uid: 0,
  activity_id: 1,
  type_uid: 1,
  time: "2026-03-02T20:15:00Z",
  recorded_at: "2026-03-02T20:15:01Z",
  threat_level: "unknown",
  severity_id: 0,
  outcome: "unknown",
};

/** The numbers of a class and an activity. */
const ofClass = (class_uid: number, activity_id: number, more: object = {}) => ({
  category_uid: Math.floor((class_uid % 100_000) / 1000),
  class_uid,
  activity_id,
  type_uid: class_uid * 100 + activity_id,
  ...more,
});
const logon = (more: object) => ofClass(3002, 1, { user: { user_name: "mira" }, ...more });
const finding = (more: object = {}) =>
  ofClass(2004, 1, { finding: { finding_id: "f-1", ...more } });
const scored = (more: object) =>
  ofClass(2002, 1, {
    finding: { finding_id: "f-1" },
    vulnerabilities: [
      { cve_id: "CVE-2024-3094", cvss: [{ version: "3.1", base_score: 10, ...more }] },
    ],
  });
const weak = (more: object) =>
  ofClass(2002, 1, { finding: { finding_id: "f-1" }, vulnerabilities: [more] });
const behaviour = (more: object) => ({
  behaviour: [
    {
      feature: "plays_per_hour",
      compared_with: "user",
      method: "z_score",
      deviation: 0,
      is_anomalous: false,
      ...more,
    },
  ],
});
const usual = (more: object) => ({
  from: "2026-01-01T00:00:00Z",
  to: "2026-02-01T00:00:00Z",
  ...more,
});
const travel = (distance_km: number, elapsed_s: number, speed_km_h?: number) =>
  behaviour({
    method: "model_score",
    travel: {
      from: { latitude: 52.52, longitude: 13.405 },
      to: { latitude: 1.3521, longitude: 103.8198 },
      distance_km,
      elapsed_s,
      speed_km_h,
    },
  });
const span = { start_time: "2026-03-02T20:15:00Z", end_time: "2026-03-02T20:15:01Z" };

const told = (value: object): unknown => JSON.parse(JSON.stringify({ ...base, ...value }));
const found = (value: object) => inspect(SecurityEvent, told(value)).issues;

describe("is accepted:", () => {
  test.each<[string, object]>([
    ["OpenSSH in syslog, which knows its host alone", logon({ device: { hostname: "bastion-1" } })],
    [
      "a logon at a laptop's keyboard",
      logon({ device: { device_id: "lt-7" }, authentication: { logon_type: "unlock" } }),
    ],
    ["a host that is known by its addresses", { device: { ips: ["10.0.0.7", "fe80::1"] } }],
    [
      "Okta, a second factor by push",
      logon({
        outcome: "success",
        authentication: { service_name: "Okta", factors: ["password", "push"], is_mfa: true },
      }),
    ],
    [
      "Okta, a one-time code of which more is not said",
      logon({
        authentication: { service_name: "Okta", factors: ["password", "otp"], is_mfa: true },
      }),
    ],
    [
      "an old security key",
      logon({
        authentication: { service_name: "GitHub", factors: ["password", "u2f"], is_mfa: true },
      }),
    ],
    [
      "Google Workspace, an actor with a mail address alone",
      { actor: { user: { email: "mira@acme.example" } } },
    ],
    [
      "a log-in with an unknown name",
      logon({
        user: { user_name: "' OR 1=1 --" },
        outcome: "failure",
        failure_code: "1326",
        authentication: { service_name: "studio" },
      }),
    ],
    [
      "CloudTrail, the root of an account",
      { actor: { user: { account_id: "123456789012", kind: "administrator" } } },
    ],
    [
      "Kubernetes, somebody without a log-in",
      ofClass(6003, 2, {
        actor: {
          user: {
            user_name: "system:anonymous",
            kind: "anonymous",
            groups: ["system:unauthenticated"],
          },
        },
      }),
    ],
    [
      "Santa, a program known by its file",
      { actor: { process: { executable: "/Applications/x.app/Contents/MacOS/x" } } },
    ],
    [
      "a flow in whole seconds, measured in milliseconds",
      ofClass(4001, 6, { ...span, duration_ms: 340 }),
    ],
    [
      "a tunnel of a week, measured by another clock",
      ofClass(4001, 2, {
        start_time: "2026-03-01T00:00:00Z",
        end_time: "2026-03-08T00:00:00Z",
        duration_ms: 604_795_120,
      }),
    ],
    [
      "a flow that ends as it starts",
      { start_time: base.time, end_time: base.time, duration_ms: 0, count: 1 },
    ],
    [
      "GuardDuty, many in one finding",
      {
        ...finding({ first_seen_at: "2026-03-01T00:00:00Z", last_seen_at: "2026-03-02T20:00:00Z" }),
        count: 14,
      },
    ],
    ["a class of the Windows extension", ofClass(201_001, 1)],
    ["a category of an extension", ofClass(99_901_001, 1, { category_uid: 99_901 })],
    ["the base class", ofClass(0, 0)],
    ["an incident, which lists findings elsewhere", ofClass(2005, 1)],
    ["the older class of findings", ofClass(2001, 1)],
    [
      "a severity that the source has a word for",
      { severity_id: 99, severity: "High", threat_level: "critical" },
    ],
    [
      "a weakness that alerts before any rule does",
      { is_alert: true, vulnerabilities: [{ advisory_id: "57582" }] },
    ],
    ["Entra, a risk that alerts", { is_alert: true, risk: { score: 80, level: "high" } }],
    [
      "a request that a WAF stopped, of which ECS tells the WAF's success",
      {
        outcome: "failure",
        action: "denied",
        disposition: "blocked",
        ecs: { kind: "event", category: ["web"], type: ["access"], outcome: "success" },
      },
    ],
    ["a WAF that only counts", { outcome: "success", action: "allowed", disposition: "count" }],
    [
      "a mail that was delivered and taken away again",
      { outcome: "success", disposition: "quarantined" },
    ],
    [
      "a session that was cut off after it had begun",
      { outcome: "success", disposition: "access_revoked" },
    ],
    [
      "a file that was allowed for once",
      { outcome: "success", action: "allowed", disposition: "exonerated" },
    ],
    [
      "a partial answer, of which nobody says what came",
      { outcome: "unknown", failure_code: "PartialFailure" },
    ],
    ["a probe for WebLogic", { http_request: { method: "t3", version: "1.1" } }],
    ["a VPN that has a method of its own", { http_request: { method: "SSTP_DUPLEX_POST" } }],
    ["nginx, a client that went away", { http_request: { method: "GET", status_code: 499 } }],
    [
      "version 6 of ICMP",
      { connection: { direction: "inbound", protocol_name: "ipv6-icmp", protocol_number: 58 } },
    ],
    [
      "a protocol that begins with a digit",
      { connection: { direction: "unknown", protocol_name: "3pc", protocol_number: 34 } },
    ],
    [
      "a weakness of which the NVD says too little",
      weak({ cve_id: "CVE-2024-1234", cwe_ids: ["NVD-CWE-noinfo"] }),
    ],
    ["a vector without a prefix", scored({ vector: "AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H" })],
    [
      "a vector of CVSS 2.0",
      scored({ version: "2.0", severity: "high", vector: "AV:N/AC:L/Au:N/C:C/I:C/A:C" }),
    ],
    ["a vector in brackets", scored({ version: "2.0", vector: "(AV:N/AC:L/Au:N/C:C/I:C/A:C)" })],
    ["a score in tenths", scored({ base_score: 6.4, severity: "medium" })],
    [
      "poisoned training data, by ATLAS",
      finding({ attacks: [{ tactics: ["AML.TA0003"], technique: "AML.T0020" }] }),
    ],
    [
      "an attack on machines, by ATT&CK for industry",
      finding({ attacks: [{ tactics: ["TA0104"], technique: "T0866" }] }),
    ],
    [
      "a deviation below the mean",
      behaviour({
        observed: 2,
        deviation: -4,
        baseline: usual({ mean: 10, standard_deviation: 2 }),
      }),
    ],
    [
      "a deviation below the mean, told as a distance",
      behaviour({
        observed: 2,
        deviation: 4,
        baseline: usual({ mean: 10, standard_deviation: 2 }),
      }),
    ],
    [
      "a deviation of a rounded baseline",
      behaviour({
        observed: 41,
        deviation: 114.3,
        baseline: usual({ mean: 1.3, standard_deviation: 0.35 }),
      }),
    ],
    [
      "a deviation from what never changes",
      behaviour({
        observed: 9,
        deviation: 1e6,
        is_anomalous: true,
        baseline: usual({ mean: 1, standard_deviation: 0 }),
      }),
    ],
    ["a journey of two seconds, both rounded", travel(6203, 2, 13_956_750)],
    ["a journey of one kilometre, rounded", travel(1, 3, 900)],
    ["a journey in no time", travel(6203, 0)],
    ["a journey of no way", travel(0, 600, 0)],
  ])("%s", (_, value) => {
    expect(found(value)).toEqual([]);
  });
});

describe("is accepted, with a warning:", () => {
  test.each<[string, object, string]>([
    [
      "a severity in capitals",
      { threat_level: "high", severity_id: 4, severity: "HIGH" },
      "security_event.severity_has_its_word",
    ],
    [
      "a severity in German",
      { threat_level: "high", severity_id: 4, severity: "Hoch" },
      "security_event.severity_has_its_word",
    ],
    [
      "a type without a category, as ECS has it where none fits",
      { ecs: { kind: "event", type: ["info"] } },
      "ecs_categorization.type_has_category",
    ],
    [
      "Sigma, a tag of a sub-technique",
      finding({ attacks: [{ sub_technique: "T1078.004" }] }),
      "mitre_attack.sub_technique_has_technique",
    ],
    [
      "Windows, a password through TLS",
      logon({
        device: { hostname: "web-1" },
        authentication: { logon_type: "network_cleartext", is_cleartext: false },
      }),
      "authentication_details.cleartext_logon",
    ],
    [
      "two directories' administrators",
      logon({
        user: { user_name: "mira", groups: ["Administrators", "Administrators"] },
        destination: { hostname: "dc-1" },
      }),
      "security_user.groups_once",
    ],
    [
      "an office that says where it is",
      { source: { ip: "10.1.2.3", location: { point: { latitude: 52.5, longitude: 13.4 } } } },
      "network_endpoint.private_has_no_place",
    ],
    [
      "a dual-stack socket",
      { source: { ip: "::ffff:203.0.113.7" } },
      "network_endpoint.mapped_is_unwrapped",
    ],
    [
      "a sensor whose clock is ahead",
      { recorded_at: "2026-03-02T20:14:59Z" },
      "security_event.recorded_after_it_happened",
    ],
    [
      "too little seen to say that it is unusual",
      behaviour({ deviation: 8, threshold: 3 }),
      "behaviour_analysis.unusual_beyond_threshold",
    ],
  ])("%s", (_, value, rule) => {
    expect(found(value).map((issue) => [issue.rule, issue.severity])).toEqual([[rule, "warning"]]);
  });
});

describe("is refused:", () => {
  test.each<[string, object, string]>([
    [
      "a severity with another's word",
      { threat_level: "high", severity_id: 4, severity: "critical" },
      "security_event.severity_is_of_no_other_number",
    ],
    ["a sum of many without a span", { count: 2 }, "security_event.many_have_a_span"],
    [
      "a duration in seconds",
      { ...span, end_time: "2026-03-02T21:15:00Z", duration_ms: 3600 },
      "security_event.duration_is_the_span",
    ],
    [
      "a number with another's name",
      { connection: { direction: "unknown", protocol_name: "gre", protocol_number: 6 } },
      "security_connection.name_of_number",
    ],
    [
      "a name with another's number",
      { connection: { direction: "unknown", protocol_name: "tcp", protocol_number: 47 } },
      "security_connection.name_of_number",
    ],
    [
      "a vector of another version",
      scored({ vector: "CVSS:4.0/AV:N" }),
      "cvss_score.vector_of_version",
    ],
    [
      "a vector with a version before there were any",
      scored({ version: "2.0", vector: "CVSS:3.0/AV:N" }),
      "cvss_score.vector_of_version",
    ],
    [
      "a technique of ATT&CK with a part of ATLAS",
      finding({ attacks: [{ technique: "T0051", sub_technique: "AML.T0051.000" }] }),
      "mitre_attack.sub_technique_of_technique",
    ],
    [
      "a deviation of another sign",
      behaviour({
        observed: 12,
        deviation: -4,
        baseline: usual({ mean: 4, standard_deviation: 2 }),
      }),
      "behaviour_analysis.deviation_from_mean",
    ],
    [
      "a deviation twice as far",
      behaviour({
        observed: 12,
        deviation: 8,
        baseline: usual({ mean: 4, standard_deviation: 2 }),
      }),
      "behaviour_analysis.deviation_from_mean",
    ],
    ["a speed in miles", travel(6203, 3600, 3854), "travel_evidence.speed_is_distance_by_time"],
    [
      "a device of which nothing is known",
      { device: { type: "server" } },
      "security_device.device_is_named",
    ],
  ])("%s", (_, value, rule) => {
    expect(found(value).map((issue) => [issue.rule, issue.severity])).toEqual([[rule, "error"]]);
  });
});
