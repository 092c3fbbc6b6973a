/**
 * `explain`: the fields and rules of a model.
 *
 * @module
 */
import pc from "picocolors";
import { expect, test } from "vitest";
import { models } from "../../src/catalog.js";
import { pii } from "../../src/core/personal-data.js";
import { allRules } from "../../src/core/rules/rule-plan.js";
import { runCli } from "./_run.js";

const fieldDocs = async () => ({
  TraceContext: {
    doc: "The place of a record in a trace.",
    fields: { trace_id: "The trace, in hexadecimal." },
  },
});

test("fields with their presence, type and doc; rules with their sentence", async () => {
  const { code, stdout } = await runCli(["explain", "TraceContext"], "", { fieldDocs });
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^TraceContext {2}Trace context\n {2}The place of a record in a trace\.\n/,
  );
  expect(stdout).toMatch(/^ {2}trace_id +required +text, \S.* +The trace, in hexadecimal\.$/m);
  expect(stdout).toMatch(/^ {2}trace_context\.\w+ {2}error$/m);
});

test.each([
  ["EventMetadata", /^ {2}event_id += {1,2}a new one +UUID$/m],
  ["EventMetadata", /^ {2}timestamp += now +instant$/m],
  ["EventMetadata", /^ {2}is_test += false +true or false$/m],
  ["EventMetadata", /^ {2}labels +map of single values, up to 64 keys$/m],
  ["EventMetadata", /^ {2}environment += "production" +Environment$/m],
  ["AnalyticsEvent", /^ {2}entities +list of Entity, up to 100$/m],
  ["AnalyticsEvent", /^ {2}time_zone +text, of a pattern$/m],
  ["AnalyticsQuery", /^ {2}sampling_ratio +number, above 0, up to 1$/m],
  ["Money", /^Inside: /m],
])("%s has %s", async (model, line) => {
  const { stdout } = await runCli(["explain", model]);
  if (model === "Money") expect(stdout).not.toMatch(line);
  else expect(stdout).toMatch(line);
});

test.each([
  ["AlertWorkflow", "owner_id", "(pii: user_id, indirectly, GDPR CCPA HIPAA)"],
  ["PushTarget", "user_ids", "(pii: user_id, indirectly, GDPR CCPA HIPAA)"],
  ["WebhookTarget", "url", "(pii: credential, sensitive, indirectly, GDPR PCI-DSS ISO-27001)"],
])("%s.%s holds something of a person", async (owner, field, told) => {
  const model = owner === "AlertWorkflow" ? owner : "AlertChannel";
  const { stdout } = await runCli(["explain", model, "--deep"], "", { columns: 500 });
  const [, lines = ""] = stdout.split(new RegExp(`^${owner}  `, "m"));
  const [, row = ""] = lines.split(new RegExp(`^  ${field} `, "m"));
  const [own] = row.split(/^ {2}\w/m);
  expect(own).toContain(told);
});

test("a field that holds nothing of a person says nothing of it", async () => {
  const { stdout } = await runCli(["explain", "Money", "--deep"]);
  expect(stdout).not.toContain("pii");
});

test("JSON has what a field holds of a person, in full", async () => {
  const { stdout } = await runCli(["explain", "AlertWorkflow", "--format", "json"]);
  const { fields } = JSON.parse(stdout);
  const named = (name: string) => fields.find((field: { name: string }) => field.name === name);
  expect(named("owner_id").pii).toEqual(pii("user_id"));
  expect(named("name")).not.toHaveProperty("pii");
});

test("--cel prints each rule in CEL, or says that CEL can't", async () => {
  const { stdout } = await runCli(["explain", "Money", "--cel"]);
  expect(stdout).toContain("has(self.currency)");
  const report = await runCli(["explain", "DataQuality", "--cel"]);
  expect(report.stdout).toContain("(CEL can't say it)");
});

test("--deep shows the schemas inside and their rules", async () => {
  const shallow = await runCli(["explain", "EventMetadata"]);
  expect(shallow.stdout).toMatch(/^Inside: .*Environment/m);
  expect(shallow.stdout).not.toContain("trace_context.");
  const deep = await runCli(["explain", "EventMetadata", "--deep"]);
  expect(deep.stdout).toMatch(/^TraceContext {2}Trace context$/m);
  expect(deep.stdout).toContain("production, staging, test, development");
  expect(deep.stdout).toContain("Md5Checksum, Sha1Checksum");
  expect(deep.stdout).toContain("trace_context.");
});

test.each(models.map(({ name, schema }) => ({ name, schema })))(
  "$name as JSON has every rule",
  async ({ name, schema }) => {
    const { stdout } = await runCli(["explain", name, "--deep", "--format", "json"]);
    const explained = JSON.parse(stdout);
    expect(explained.rules.map(({ id }: { id: string }) => id)).toEqual(
      allRules(schema).map(({ id }) => id),
    );
    expect(explained.fields.length).toBeGreaterThan(0);
    expect(JSON.stringify(explained.fields)).not.toContain("any JSON value");
  },
);

test.each([40, 60, 80])(
  "fits a terminal of %i columns, but for words that are longer",
  async (columns) => {
    const { stdout } = await runCli(["explain", "TraceContext"], "", { columns, fieldDocs });
    const long = stdout
      .split("\n")
      .filter((line) => line.length > columns && line.trim().includes(" the "));
    expect(long).toEqual([]);
  },
);

test("colours, when there are some", async () => {
  const { stdout } = await runCli(["explain", "Money"], "", { colors: pc.createColors(true) });
  expect(stdout).toContain("\u001b[1mMoney\u001b[22m");
});

test("an unknown model", async () => {
  const { code, stderr } = await runCli(["explain", "Mony"]);
  expect(code).toBe(2);
  expect(stderr).toContain("did you mean Money?");
});
