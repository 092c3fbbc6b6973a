/**
 * `export-subject`, `erase-subject` and `verify-audit` on many files, many chains and arrays.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { headOf, signHead } from "../../src/integrity/audit/head.js";
import { chainOf, keys, log } from "../integrity/_chain.js";
import { runCli } from "./_run.js";

const folder = mkdtempSync(join(tmpdir(), "subject-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const ndjson = (records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");
const theirs = log(1, { actor: { kind: "user", actor_id: "user-8812", tenant_id: "acme" } });
const who = ["--tenant", "acme", "--user-id", "user-8812"];
const ofLogs = [...who, "--model", "AuditLog"];

describe("erase-subject", () => {
  test("makes the same pseudonyms under the same key, and others under another", async () => {
    const under = async (byte: number) => {
      const key = file(`key-${byte}`, Buffer.alloc(32, byte).toString("base64"));
      const args = ["--method", "pseudonymise", "--key-file", key];
      const { code, stdout } = await runCli(
        ["erase-subject", ...ofLogs, ...args],
        ndjson([theirs]),
      );
      expect(code).toBe(0);
      expect(stdout).not.toContain("user-8812");
      return JSON.parse(stdout).actor.actor_id;
    };
    const first = await under(7);
    expect(await under(7)).toBe(first);
    expect(await under(8)).not.toBe(first);
  });

  test("of no records says so", async () => {
    const { code, stdout, stderr } = await runCli(["erase-subject", ...ofLogs]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "0 records: none.\n" });
  });

  test("refuses two inputs of one name in one folder, before anything is written", async () => {
    mkdirSync(join(folder, "a"));
    mkdirSync(join(folder, "b"));
    const inputs = ["a", "b"].map((name) => file(join(name, "log.ndjson"), ndjson([theirs])));
    const out = join(folder, "out");
    const args = ["erase-subject", ...ofLogs, "--out", out, ...inputs];
    const { code, stderr } = await runCli(args);
    expect(code).toBe(2);
    expect(stderr).toContain("a file name of its own");
    expect(() => readFileSync(join(out, "log.ndjson"))).toThrow(/ENOENT/);
  });

  test.each(["=user-8812", "user-8812"])("an identifier written as %s is wrong use", async (id) => {
    const { code, stderr } = await runCli(["erase-subject", "--tenant", "acme", "--id", id]);
    expect(code).toBe(2);
    expect(stderr).toContain("category=value");
    expect(stderr).not.toContain("8812");
  });
});

test("export-subject fails by a record that it has to withhold", async () => {
  const deep = `${'{"a":'.repeat(500)}"user-8812"${"}".repeat(500)}`;
  const { code, stdout } = await runCli(["export-subject", ...ofLogs, "-q"], `${deep}\n`);
  expect(code).toBe(1);
  const [entry] = stdout.split("\n");
  expect(JSON.parse(entry ?? "")).toMatchObject({ kind: "entry", withheld: "not_maskable" });
});

describe("verify-audit", () => {
  test("names twenty chains, and counts the others", async () => {
    const chains = Array.from({ length: 23 }, (_, number) => chainOf(1, { stream: `s-${number}` }));
    const { code, stdout } = await runCli(["verify-audit"], ndjson(chains.flat()));
    expect(code).toBe(0);
    expect(stdout).toContain("whole  23 records in 23 chains.");
    expect(stdout.match(/^ {2}acme \/ s-/gm)).toHaveLength(20);
    expect(stdout).toContain("  and 3 more chains.\n");
  });

  test("says how many records no head vouches for", async () => {
    const { key, findKey } = keys();
    const pem = file("audit.pem", String(findKey("k1")?.export({ type: "spki", format: "pem" })));
    const records = chainOf(4);
    const [, second] = records;
    const head = second && headOf(second);
    if (head === undefined) throw new Error("no head");
    const heads = file("heads", ndjson([signHead(head, key, "k1")]));
    const args = ["verify-audit", "--head", heads, "--key", pem];
    const { code, stdout } = await runCli(args, ndjson(records));
    expect(code).toBe(0);
    expect(stdout).toContain("no head vouches for the last 2");
  });

  test("names a record of an array by its number", async () => {
    const [first, , third] = chainOf(3);
    const { code, stdout } = await runCli(["verify-audit"], JSON.stringify([first, third]));
    expect(code).toBe(1);
    expect(stdout).toContain("- record 2, record ");
  });
});

test("checksum names a record of an array by its number", async () => {
  const jcs = ["checksum", "--form", "jcs"];
  const list = file("digests", (await runCli(jcs, '[{"a":1},{"a":2}]')).stdout);
  const { code, stdout } = await runCli([...jcs, "--check", list], '[{"a":1},{"a":3}]');
  expect(code).toBe(1);
  expect(stdout).toContain("- record 2: FAILED: another digest\n");
});
