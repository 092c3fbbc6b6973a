/**
 * The package as it is published: what a consumer imports, types, bundles and runs.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import * as source from "../../src/index.js";
import { root } from "../_fixtures.js";
import { consumer, install, node, tool, write } from "./_package.js";

const use = `
  const event = AnalyticsEvent.parse({
    metadata: { tenant_id: "acme", source: "web_app" },
    event_type: "user_action",
    event_name: "track_play",
    properties: { track_id: "12345", duration: 180 },
  });
  const refused = inspect(AnalyticsEvent, { ...event, event_type: "group", user_id: "u" });
  console.log(JSON.stringify({
    name: event.event_name,
    version: event.metadata.schema_version,
    rules: refused.issues.map(({ rule }) => rule),
  }));
`;
const expected = {
  name: "track_play",
  version: "1.0.0",
  rules: ["analytics_event.group_has_group_id"],
};

const esm = (from: string) => `import { AnalyticsEvent } from "analytics-schemas${from}";
import { inspect } from "analytics-schemas/core";
${use}`;
const cjs = (from: string) => `const { AnalyticsEvent } = require("analytics-schemas${from}");
const { inspect } = require("analytics-schemas/core");
${use}`;

beforeAll(() => {
  install();
  write("package.json", JSON.stringify({ type: "module", private: true }));
}, 120_000);

describe("a service", () => {
  test.each([
    ["ESM, the root", "root.mjs", esm("")],
    ["ESM, a subpath", "subpath.mjs", esm("/analytics")],
    ["CommonJS, the root", "root.cjs", cjs("")],
    ["CommonJS, a subpath", "subpath.cjs", cjs("/analytics")],
  ])("imports the package as %s", (_, name, text) => {
    expect(JSON.parse(node(write(name, text)))).toEqual(expected);
  });

  test("runs where code may not be made from text", () => {
    const file = write("strict.mjs", esm(""));
    const printed = node("--disallow-code-generation-from-strings", file);
    expect(JSON.parse(printed)).toEqual(expected);
  });

  test("finds under the root what the sources export", () => {
    const names = (text: string) => JSON.parse(node(write("names.mjs", text)));
    const list = `import * as all from "analytics-schemas"; console.log(JSON.stringify(Object.keys(all).sort()));`;
    expect(names(list)).toEqual(Object.keys(source).sort());
  });

  test("shares one set of schemas between the root and the subpaths", () => {
    const same = `import * as all from "analytics-schemas";
      import * as core from "analytics-schemas/core";
      import * as analytics from "analytics-schemas/analytics";
      console.log(all.Money === core.Money && all.AnalyticsEvent === analytics.AnalyticsEvent);`;
    expect(node(write("same.mjs", same))).toBe("true\n");
    const required = same.replace(/import \* as (\w+) from ("[^"]+");/g, "const $1 = require($2);");
    expect(node(write("same.cjs", required))).toBe("true\n");
  });
});

describe("what needs Node", () => {
  /** Enough values that neighbours are brought together, by the package tdigest, which is CommonJS. */
  const digest = `
    const baseline = new RunningBaseline();
    for (let value = 1; value <= 10_000; value++) baseline.add((value * 7919) % 10_007);
    const loaded = RunningBaseline.load(JSON.parse(JSON.stringify(baseline.save())));
    const verdict = judgeOutlier("modified_z_score", loaded.baseline, 1e6).verdict;
    const { points } = baseline.save();
    const isMerged = points.length < 2000 && points.some(({ is_merged }) => is_merged);
    const isClose = Math.abs(loaded.baseline.quantile(0.5) - 5000) < 100;
    const sum = checksum({ a: 1 });
    const keys = { keys: [{ key_id: "k", state: "active", key: "A".repeat(43) + "=" }] };
    console.log(JSON.stringify([verdict, isMerged, isClose, verify({ a: 1 }, sum).ok,
      localKeys(keys).states().get("k"), typeof eraseSubject,
      validateBatch(Money, [{}]).refused[0].deadLetter.reason]));`;
  const imports: [string, string][] = [
    ["RunningBaseline, judgeOutlier", "quality"],
    ["checksum, verify", "integrity"],
    ["localKeys", "encryption"],
    ["eraseSubject", "privacy"],
    ["validateBatch", "serialize"],
    ["Money", "core"],
  ];
  test.each([
    ["ESM", "node.mjs", (names: string, from: string) => `import { ${names} } from "${from}";`],
    [
      "CommonJS",
      "node.cjs",
      (names: string, from: string) => `const { ${names} } = require("${from}");`,
    ],
  ])("runs as %s, a t-digest too", (_, name, line) => {
    const lines = imports.map(([names, from]) => line(names, `analytics-schemas/${from}`));
    const printed = JSON.parse(node(write(name, [...lines, digest].join("\n"))));
    expect(printed).toEqual(["outlier", true, true, true, "active", "function", "invalid"]);
  });
});

describe("the README's code", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
  const run = async (code: string) => {
    const { code: script } = await transform(code, { loader: "ts", format: "esm" });
    return JSON.parse(node(write("readme.mjs", script)));
  };

  test("ingests an event", async () => {
    const [service = "", call = ""] = blocks;
    const event = call.replace(/;\s*$/, "");
    const printed = await run(`${service}
      console.log(JSON.stringify([${event}, ingest({ user_idd: 1 })]));`);
    expect(printed).toMatchObject([
      { status: 202, event: { event_name: "track_play", metadata: { tenant_id: "acme" } } },
      { status: 422 },
    ]);
    expect(printed[1].issues.at(-1).message).toBe(
      'Unknown key "user_idd": did you mean "user_id"?',
    );
  });

  test("judges a sample by a threshold", async () => {
    const [, , threshold = ""] = blocks;
    const [sample = "", again = ""] = threshold.match(/breaches\(.*\)/g) ?? [];
    const printed = await run(`${threshold}
      console.log(JSON.stringify([${sample}, ${again}]));`);
    const warning = { outcome: "breach", severity: "warning" };
    expect(printed).toEqual([warning, warning]);
  });

  test("declares rules", async () => {
    const [, , , rules = ""] = blocks;
    const printed = await run(`${rules}
      import { inspect } from "analytics-schemas";
      const broken = inspect(ProbeAnswer, { status: "warn", timeout_ms: 5 });
      console.log(JSON.stringify(broken.issues.map(({ rule, severity }) => [rule, severity])));`);
    expect(printed).toEqual([
      ["probe_answer.silence_is_failure", "error"],
      ["probe_answer.concern_has_reason", "warning"],
    ]);
  });

  test("finds and masks what is personal", async () => {
    const [, , , , masking = ""] = blocks;
    const calls = masking.replace(/^(personalDataIn|mask)\(/gm, "globalThis.$1 = $1(");
    const printed = await run(`process.env.MASK_KEY = Buffer.alloc(32, 7).toString("base64");
      ${calls}
      const again = AnalyticsEvent.safeParse(globalThis.mask).success;
      console.log(JSON.stringify([globalThis.personalDataIn, globalThis.mask, again]));`);
    const [found, masked, isValid] = printed;
    const [, comment = ""] = masking.match(/^\/\/ (user_id: .*)$/m) ?? [];
    expect(found.join(", ")).toBe(comment);
    expect(JSON.stringify(masked)).not.toMatch(/u-77120|ada@/);
    expect(masked.properties.track_id).toBe("12345");
    expect(isValid).toBe(true);
  });

  test("takes a checksum", async () => {
    const [, , , , , digest = ""] = blocks;
    const printed = await run(`${digest.replace("verify(", "const outcome = verify(")}
      console.log(JSON.stringify([sum.form, outcome]));`);
    expect(printed).toEqual(["jcs", true]);
  });
});

describe("a consumer in TypeScript", () => {
  const typed = `import { AnalyticsEvent, AnalyticsEventType, inspect, type Issue } from "analytics-schemas";
import { Money } from "analytics-schemas/core";
import { fromSegment } from "analytics-schemas/integrations/segment";
const event: AnalyticsEvent = AnalyticsEvent.parse({});
export const name: string = event.event_name;
export const when: string = event.metadata.timestamp;
export const kind: AnalyticsEventType = AnalyticsEventType.enum.PAGE_VIEW;
export const issues: readonly Issue[] = inspect(AnalyticsEvent, {}).issues;
export const price: Money = { amount_minor: 1999, currency: "EUR" };
export const mapped = fromSegment({}, { tenantId: "acme" });
// @ts-expect-error a kind that does not exist
export const wrong: AnalyticsEventType = "page_views";
// @ts-expect-error a field that does not exist
export const missing = event.event_nam;
`;

  test.each([
    ["NodeNext", "consumer.mts"],
    ["NodeNext", "consumer.cts"],
    ["Bundler", "consumer.ts"],
  ])("finds its types by %s in %s", (resolution, name) => {
    const file = write(name, typed);
    const module = resolution === "Bundler" ? "ESNext" : resolution;
    const options = ["--module", module, "--moduleResolution", resolution, "--target", "ES2022"];
    tool("tsc", "--noEmit", "--strict", "--exactOptionalPropertyTypes", ...options, file);
  });
});

test("a bundle of the analytics domain for a browser holds no Node built-in", async () => {
  const entry = write(
    "browser.js",
    `import { AnalyticsEvent } from "analytics-schemas/analytics"; globalThis.judge = (v) => AnalyticsEvent.safeParse(v).success;`,
  );
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    write: false,
    metafile: true,
    absWorkingDir: consumer,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((input) => /^node:|\/cli\/|\/integrations\//.test(input))).toEqual([]);
  const [bundle] = outputFiles;
  expect(bundle?.text).not.toMatch(/\brequire\("|from"node:/);
});

test("the analytics domain takes at most 40 KB in a bundle, gzipped and without Zod", async () => {
  const { outputFiles } = await build({
    entryPoints: [write("domain.js", `export * from "analytics-schemas/analytics";`)],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    external: ["zod", "zod/*"],
    write: false,
    absWorkingDir: consumer,
  });
  const [bundle] = outputFiles;
  const size = gzipSync(bundle?.contents ?? "").byteLength;
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThanOrEqual(40_000);
});

test("the command line runs from the package, and tells of fields as the sources do", () => {
  const main = "node_modules/analytics-schemas/dist/cli/main.js";
  expect(node(main, "list")).toContain("AnalyticsEvent");
  const explained = node(main, "explain", "AnalyticsEvent", "--format", "json");
  expect(explained).toContain("What happened, in the tenant's words");
});

test("publint finds nothing", () => {
  expect(tool("publint", "--strict", `${consumer}/node_modules/analytics-schemas`)).toContain(
    "All good!",
  );
});

test("arethetypeswrong finds nothing", () => {
  const printed = tool("attw", "--pack", ".", "--profile", "node16", "--format", "json");
  const { analysis } = JSON.parse(printed);
  const ofNode10 = ({ resolutionKind }: { resolutionKind?: string }) => resolutionKind === "node10";
  expect(Object.keys(analysis.entrypoints)).toContain("./analytics");
  expect(analysis.problems.filter((problem: object) => !ofNode10(problem))).toEqual([]);
});
