/**
 * How health is worked out, and how real documents of the `health+json` draft are judged.
 *
 * @module
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, expectTypeOf, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { HealthObservation } from "../../src/monitoring/health/health-observation.js";
import { type HealthStatus, healthStatusOf } from "../../src/monitoring/health/health-status.js";
import { overallHealth, worstHealthStatus } from "../../src/monitoring/health/overall-health.js";
import { HealthCheck } from "../../src/monitoring/health-check.js";
import { realData } from "../_real-data.js";
import { verdicts } from "../_verdicts.js";
import { healthCheckOf, observationOf } from "./_health-json.js";

describe("healthStatusOf", () => {
  test.each<[string, HealthStatus | undefined]>([
    ["pass", "pass"],
    ["OK", "pass"],
    ["Up", "pass"],
    ["Healthy", "pass"],
    ["warn", "warn"],
    ["FAIL", "fail"],
    ["error", "fail"],
    ["DOWN", "fail"],
    ["Unhealthy", "fail"],
    ["Degraded", "warn"],
    ["passing", "pass"],
    ["warning", "warn"],
    ["critical", "fail"],
    ["OUT_OF_SERVICE", undefined],
    ["constructor", undefined],
    ["__proto__", undefined],
    ["", undefined],
  ])("%s is %s", (word, expected) => {
    expect(healthStatusOf(word)).toBe(expected);
  });
});

test.each<[HealthStatus[], HealthStatus]>([
  [[], "pass"],
  [["pass"], "pass"],
  [["pass", "warn", "pass"], "warn"],
  [["fail", "warn", "pass"], "fail"],
  [["pass", "fail"], "fail"],
])("the worst of %j is %s", (statuses, expected) => {
  expect(worstHealthStatus(statuses)).toBe(expected);
});

type Part = Pick<HealthObservation, "is_critical" | "status">;
const critical = (status?: HealthStatus): Part => ({ is_critical: true, status });
const other = (status?: HealthStatus): Part => ({ is_critical: false, status });

test.each<[string, Part[], HealthStatus]>([
  ["nothing observed", [], "pass"],
  ["a critical failure", [critical("fail"), critical("pass")], "fail"],
  ["a critical concern", [critical("warn"), other("pass")], "warn"],
  ["another's failure", [critical("pass"), other("fail")], "warn"],
  ["another's concern", [critical("pass"), other("warn")], "pass"],
  ["nothing judged", [critical(), other()], "pass"],
])("a service with %s", (_, checks, expected) => {
  expect(overallHealth(checks)).toBe(expected);
  const said = { tenant_id: "acme", service: "search", status: expected, checks };
  expect(inspect(HealthCheck, said).valid).toBe(true);
});

test("observations that were parsed are what overallHealth takes", () => {
  expectTypeOf<HealthObservation[]>().toExtend<Parameters<typeof overallHealth>[0]>();
});

const probe = { kind: "http", timeout_ms: 1000, latency_ms: 3 };
const fails = { status: "fail", reason: "It does not answer as it should." };
const brokenDatabase = {
  component_name: "cassandra",
  component_type: "datastore",
  is_critical: true,
  status: "fail",
};

/** What is true in the field and looks wrong: a check, and the warnings that it gets. */
test.each<[string, object, string[]]>([
  [
    "a timeout is told as the time that has passed",
    { ...fails, probe: { ...probe, status: "fail", latency_ms: 1000.8 } },
    [],
  ],
  [
    "Kubernetes tells the code and not the time",
    { ...fails, probe: { ...probe, status: "fail", latency_ms: undefined, http_status: 503 } },
    ["health_probe.answer_took_time"],
  ],
  [
    "a load balancer tells the result and not the time",
    { status: "pass", probe: { kind: "tcp", timeout_ms: 1000, status: "pass" } },
    ["health_check.silence_is_failure"],
  ],
  [
    "Consul warns with 429",
    { status: "warn", reason: "Slow", probe: { ...probe, status: "warn", http_status: 429 } },
    [],
  ],
  [
    "an exporter does not say why 200 is a failure",
    { ...fails, probe: { ...probe, status: "fail", http_status: 200 } },
    ["health_probe.failure_is_not_as_expected"],
  ],
  [
    "a command of Windows ends with a status of 32 bits",
    { ...fails, probe: { ...probe, kind: "exec", status: "fail", exit_code: 3_221_225_786 } },
    [],
  ],
  [
    "a first failure does not fail a service, nor does its database yet",
    {
      status: "pass",
      probe: { ...probe, status: "fail", http_status: 503, failure_threshold: 3 },
      checks: [brokenDatabase],
    },
    [],
  ],
])("%s", (_, said, warnings) => {
  const found = inspect(HealthCheck, { tenant_id: "acme", service: "search", ...said });
  expect(found.valid).toBe(true);
  expect(found.issues.map(({ rule }) => rule)).toEqual(warnings);
});

test("a threshold is no excuse for a probe that succeeds", () => {
  const said = {
    tenant_id: "acme",
    service: "search",
    status: "pass",
    probe: { ...probe, status: "pass", http_status: 200, failure_threshold: 3 },
    checks: [brokenDatabase],
  };
  expect(inspect(HealthCheck, said).issues.map(({ rule }) => rule)).toEqual([
    "health_check.critical_failure_fails_probe",
  ]);
});

const folder = join(realData, "health/inadarei__rfc-healthcheck");
const isHere = existsSync(folder);
const title = isHere ? "real documents" : `real documents (skipped: none in ${folder})`;

/** How often each problem is found. A rule by its id, another issue by its place and message. */
function tally(
  issues: readonly { rule?: string; path: readonly PropertyKey[]; message: string }[],
) {
  const counts: Record<string, number> = {};
  for (const { rule, path, message } of issues) {
    const reason = rule ?? `${path.join(".")}: ${message}`;
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

/** What is found in a document: all are valid, and each warning is what the draft says SHOULD be. */
interface Found {
  /** Members of old revisions that a later one moved into `checks`. */
  readonly left: readonly string[];
  readonly issues: Readonly<Record<string, number>>;
}

/** Two components with a name, a value and a status, before there were types and units. */
const untyped = { "health_observation.name_has_type": 2, "health_observation.value_has_unit": 2 };
/** How many connections there are is a number without a unit. */
const unitless = { "health_observation.value_has_unit": 1 };
const hardware = ["cpu", "memory", "uptime"];

const wholes: readonly [string, Found][] = [
  ["01__721c22f", { left: hardware, issues: untyped }],
  ["02__a0fe95e", { left: ["connections", ...hardware], issues: untyped }],
  ["03__4be6cb6", { left: ["connections", ...hardware], issues: untyped }],
  ["04__d561f0c", { left: ["connections", ...hardware], issues: untyped }],
  ["05__25e1eb2", { left: ["connections", ...hardware], issues: untyped }],
  ["06__fb30461", { left: ["connections", "uptime"], issues: unitless }],
  ["07__1119f85", { left: ["connections", "uptime"], issues: unitless }],
  ["08__073053e", { left: ["connections", "uptime"], issues: unitless }],
  ["09__cd3d172", { left: ["connections", "uptime"], issues: unitless }],
];

const parts: readonly [string, Readonly<Record<string, number>>][] = [
  ["10__8f850d2", {}],
  ["11__8f850d2", unitless],
  ["12__8f850d2", {}],
  ["13__8f850d2", {}],
  ["14__8f850d2", {}],
  ["15__0444d85", {}],
];

describe.skipIf(!isHere)(title, () => {
  test("none is left out", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
    expect(files.sort()).toEqual([...wholes, ...parts].map(([name]) => `${name}.json`));
  });

  test("9 wholes and 6 parts: none is refused", () => {
    const found = [
      verdicts(
        HealthCheck,
        wholes.map(([name]) => healthCheckOf(read(name)).value),
      ),
      verdicts(
        HealthObservation,
        parts.map(([name]) => observationOf("", read(name))),
      ),
    ];
    expect(found.map(({ accepted, warned, refused }) => [accepted, warned, refused])).toEqual([
      [0, 9, 0],
      [5, 1, 0],
    ]);
  });

  test.each(wholes)("the whole %s is accepted, with warnings", (name, { left, issues }) => {
    const mapped = healthCheckOf(read(name));
    const found = inspect(HealthCheck, mapped.value);
    expect(found.valid).toBe(true);
    expect(mapped.left).toEqual(left);
    expect(tally(found.issues)).toEqual(issues);
  });

  test.each(parts)("the part %s is accepted", (name, issues) => {
    const found = inspect(HealthObservation, observationOf("", read(name)));
    expect(found.valid).toBe(true);
    expect(tally(found.issues)).toEqual(issues);
  });
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}

describe("a document with checks by key", () => {
  const ready = { componentType: "datastore", observedValue: 12, observedUnit: "ms", status: "up" };
  const document = {
    status: "UP",
    releaseId: "7f3a",
    output: "",
    checks: {
      "ledger:responseTime": [
        { ...ready, node: 1 },
        { ...ready, node: 2, status: "down" },
      ],
      uptime: { componentType: "system", observedValue: 12.5, observedUnit: "s" },
    },
    links: { about: "https://api.example.com/about" },
  };

  test("becomes a list of observations", () => {
    const { value, left } = healthCheckOf(document);
    expect(left).toEqual([]);
    expect(inspect(HealthCheck, value).issues).toEqual([]);
    expect(HealthCheck.parse(value)).toMatchObject({
      status: "pass",
      checks: [
        { component_name: "ledger", measurement_name: "responseTime", node: "1", status: "pass" },
        { component_name: "ledger", measurement_name: "responseTime", node: "2", status: "fail" },
        { measurement_name: "uptime", observed_value: 12.5 },
      ],
      links: [{ rel: "about", href: "https://api.example.com/about" }],
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a name with a colon", { component_name: "ledger:size" }, "checks.0.component_name"],
    ["a status in other words", { status: "OUT_OF_SERVICE" }, "checks.0.status"],
    ["a name in camel case", { componentId: "a" }, "checks.0"],
  ])("is refused for %s", (_, check, path) => {
    const value = { tenant_id: "acme", service: "authz", status: "pass", checks: [check] };
    const { issues, valid } = inspect(HealthCheck, value);
    expect(valid).toBe(false);
    expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });
});
