/**
 * `mask` with policies of one's own, thresholds and tenants: what each changes in what comes out.
 *
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { examplesOf } from "../_fixtures.js";
import { runCli } from "./_run.js";

const folder = mkdtempSync(join(tmpdir(), "mask-policies-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const event = Object(examplesOf("AnalyticsEvent").find(({ name }) => name === "alias")?.value);
const withNote = (note: unknown) => `${JSON.stringify({ ...event, properties: { note } })}\n`;
const maskWith = (
  policy: object,
  more: string[] = [],
  input = withNote("ask eleanor@rigby.example"),
) =>
  runCli(
    ["mask", "AnalyticsEvent", "--policy", file("own.json", JSON.stringify(policy)), ...more],
    input,
  );

describe("a policy file", () => {
  test("needs nothing but a name and what is done", async () => {
    const { code, stdout } = await maskWith({ name: "all", otherwise: "redact" });
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/listener-40017|rigby/);
  });

  test.each([
    ["for all", { otherwise: "pseudonymise" }],
    ["for a category", { otherwise: "redact", categories: { user_id: "pseudonymise" } }],
    ["at a path", { otherwise: "redact", paths: { user_id: "pseudonymise" } }],
  ])("that asks for pseudonyms %s needs a key, and takes it", async (_, steps) => {
    const policy = { name: "mine", ...steps };
    const without = await maskWith(policy);
    expect(without).toMatchObject({ code: 2, stdout: "" });
    expect(without.stderr).toContain("needs a key");
    const key = file("raw.key", Buffer.alloc(32, 200));
    const { code, stdout } = await maskWith(policy, ["--key-file", key]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/"user_id":"p_[a-z2-7]+"/);
  });

  test("may name any path in a map that senders fill", async () => {
    const paths = { "properties.what.ever": "keep", "properties.note": "keep" };
    const { code, stdout } = await maskWith({ name: "mine", otherwise: "redact", paths });
    expect(code).toBe(0);
    expect(stdout).toContain("eleanor@rigby.example");
  });

  test.each([
    ["is not an object", "[]", "is no policy"],
    ["has another key", '{"name":"a","otherwise":"keep","secret":1}', "is no policy"],
    ["is longer than a mebibyte", `{"name":"${"a".repeat(1_100_000)}"}`, "too long for a policy"],
    ["has an empty path", '{"name":"a","otherwise":"keep","paths":{"":"keep"}}', "empty"],
    [
      "has a path like none of the model's",
      '{"name":"a","otherwise":"keep","paths":{"qqqqqqqqqqqqqqqq":"keep"}}',
      'no path "qqqqqqqqqqqqqqqq".',
    ],
  ])("that %s is refused in a line", async (_, content, message) => {
    const policy = file("refused.json", content);
    const { code, stdout, stderr } = await runCli(["mask", "AnalyticsEvent", "--policy", policy]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

test("a threshold says how sure a detector must be", async () => {
  const note = withNote("seen from 10.11.12.13");
  const at = async (threshold: string) =>
    (await runCli(["mask", "AnalyticsEvent", "--threshold", threshold], note)).stdout;
  expect(await at("0.05")).not.toContain("10.11.12.13");
  expect(await at("1.0")).toContain("10.11.12.13");
});

test("a record that names no tenant has pseudonyms of the one that is given", async () => {
  const key = file("tenants.key", Buffer.alloc(32, 7).toString("base64"));
  const letter = examplesOf("DeadLetter").find(({ name }) => name === "minimal")?.value;
  const under = async (...tenant: string[]) => {
    const argv = ["mask", "DeadLetter", "--policy", "pseudonymise", "--key-file", key, ...tenant];
    const { code, stdout } = await runCli(argv, JSON.stringify(letter));
    expect(code).toBe(0);
    return stdout;
  };
  expect(await under("--tenant", "acme")).toBe(await under("--tenant", "acme"));
  expect(await under("--tenant", "acme")).not.toBe(await under("--tenant", "globex"));
});
