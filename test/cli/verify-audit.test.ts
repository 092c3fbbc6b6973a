/**
 * `verify-audit`: names the first broken link of chains of audit records.
 *
 * @module
 */
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test, vi } from "vitest";
import { ChainVerifier } from "../../src/integrity/audit/chain-verifier.js";
import { headOf, signHead, type UnsignedHead } from "../../src/integrity/audit/head.js";
import { IntegrityError } from "../../src/integrity/integrity-error.js";
import type { AuditLog } from "../../src/security/audit-log.js";
import { chainOf, keys } from "../integrity/_chain.js";
import { runCli } from "./_run.js";

const folder = mkdtempSync(join(tmpdir(), "analytics-schemas-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const { key, findKey } = keys();
const pem = (name: string, pair = findKey("k1")) =>
  file(name, String(pair?.export({ type: "spki", format: "pem" })));
const keyFile = pem("audit.pem");
const acme = chainOf(4);
const other = chainOf(3, { stream: "other" }, { tenant_id: "umbrella" });
const ndjson = (records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

function endOf(records: readonly AuditLog[]): UnsignedHead {
  const last = records.at(-1);
  const head = last === undefined ? undefined : headOf(last);
  if (head === undefined) throw new Error("no head");
  return head;
}
const heads = file("heads", ndjson([acme, other].map((it) => signHead(endOf(it), key, "k1"))));
const signed = ["--head", heads, "--key", keyFile];
const [a0, a1, a2, a3] = acme;
const [o0, o1, o2] = other;
const whole = [a0, o0, a1, a2, o1, o2, a3];

test("what is whole is said to be, with and without heads", async () => {
  const { code, stdout } = await runCli(["verify-audit", ...signed], gzipSync(ndjson(whole)));
  expect(stdout).toBe(
    "whole  7 records in 2 chains.\n" +
      "  acme / main: 4 records up to number 3, its signed head\n" +
      "  umbrella / other: 3 records up to number 2, its signed head\n",
  );
  expect(code).toBe(0);
  const unsigned = await runCli(["verify-audit"], JSON.stringify(whole));
  expect(unsigned.code).toBe(0);
  expect(unsigned.stdout).toContain("no signed head says where it ends");
});

test.each<[string, unknown[], number, string, string]>([
  ["changed", [a0, { ...a1, action: "x" }, o0, a2, o1, o2, a3], 2, "changed", "it was changed"],
  ["removed", [a0, o0, a2, o1, o2, a3], 3, "gap", "number 1 is missing before it"],
  ["two removed", [a0, o0, a3, o1, o2], 3, "gap", "2 records are missing, numbers 1 to 2, before"],
  ["repeated", [a0, a1, a1, o0, a2, o1, o2, a3], 3, "repeated", "number 2 should stand here"],
  ["cut at the start", [a1, o0, a2, o1, o2, a3], 1, "cut_start", "should begin at number 0"],
  ["no link", [a0, {}, a1, o0, a2, o1, o2, a3], 2, "unlinked", "no link"],
])("%s", async (_, records, line, fault, said) => {
  const argv = ["verify-audit", ...signed];
  const pretty = await runCli(argv, ndjson(records));
  expect(pretty.code).toBe(1);
  expect(pretty.stdout).toMatch(new RegExp(`^broken {2}- line ${line}(?:, record 0192|: )`));
  expect(pretty.stdout).toContain(said);
  const { stdout } = await runCli([...argv, "--format", "json"], ndjson(records));
  const { ok, first, record_count } = JSON.parse(stdout);
  expect({ ok, record_count }).toEqual({ ok: false, record_count: records.length });
  expect(first).toMatchObject({ input: "-", line, record_number: line, fault });
});

test("cut at the end is found by the head alone", async () => {
  const cut = ndjson(whole.slice(0, -1));
  expect((await runCli(["verify-audit"], cut)).code).toBe(0);
  const { code, stdout } = await runCli(["verify-audit", ...signed], cut);
  expect(code).toBe(1);
  expect(stdout).toContain("acme / main: the signed head names number 3, which is not there");
});

test("a chain goes on from file to file, and a line that can't be read is named", async () => {
  const one = file("one.ndjson", ndjson([a0, a1]));
  const two = file("two.ndjson", `${JSON.stringify(a2)}\n{"a":\n`);
  const { code, stdout } = await runCli(["verify-audit", one, two]);
  expect(code).toBe(1);
  expect(stdout).toContain(`${two} line 2: it can't be read: Expected`);
  expect(stdout).toContain("1 problem in 4 records: 1 unread.");
});

test("text of a record cannot steer the terminal", async () => {
  const [record] = chainOf(1, { stream: "\u001b[2J" });
  const { stdout } = await runCli(["verify-audit"], ndjson([record]));
  expect(stdout).not.toContain("\u001b");
  expect(stdout).toContain("\\u001b[2J");
});

describe("wrong use", () => {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
  const secret = file("secret.pem", String(key.export({ type: "pkcs8", format: "pem" })));
  test.each([
    [["--head", heads], "--head is worth nothing without --key."],
    [["--key", keyFile], "--key is of no use without --head."],
    [["--head", heads, "--key", secret], "is a private key: give the public half."],
    [["--head", heads, "--key", pem("ec.pem", ec)], "is no public key of Ed25519 in PEM."],
    [["--head", heads, "--key", heads], "is no public key of Ed25519 in PEM."],
    [["--head", file("none", ""), "--key", keyFile], "There is no head in"],
    [["--head", file("bad", "{"), "--key", keyFile], "record 1: "],
    [["--head", "-", "--key", keyFile], "Name a file for --head"],
    [["--head", "nothing", "--key", keyFile], "Can't read nothing"],
  ])("%j", async (argv, message) => {
    const { code, stderr } = await runCli(["verify-audit", ...argv], ndjson(whole));
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("BEGIN");
  });
});

test("another key than the right one is told", async () => {
  const forged = pem("forged.pem", generateKeyPairSync("ed25519").publicKey);
  const argv = ["verify-audit", "--head", heads, "--key", forged];
  const { code, stdout } = await runCli(argv, ndjson(whole));
  expect(code).toBe(1);
  expect(stdout).toContain("signed with another key than the one given");
});

test("a signal ends it", async () => {
  const controller = new AbortController();
  const input = new PassThrough();
  input.write(ndjson(whole));
  setTimeout(() => controller.abort("SIGINT"), 100);
  const { code, stdout } = await runCli(["verify-audit"], input, { signal: controller.signal });
  expect(code).toBe(130);
  expect(stdout).toContain("Interrupted after 7 records.");
});

test("an input without records says so; the help teaches", async () => {
  expect(await runCli(["verify-audit"])).toMatchObject({ code: 0, stdout: "No records.\n" });
  const { stdout } = await runCli(["verify-audit", "--help"]);
  for (const word of ["openssl genpkey", "signHead()", "130"]) expect(stdout).toContain(word);
});

test("an input of more chains than can be held is told what to do about", async () => {
  const message = "Verify at most 100000 chains at once: take them apart by tenant.";
  // A hundred thousand chains take seconds: test/integrity/many-chains.test.ts has them.
  vi.spyOn(ChainVerifier.prototype, "push").mockImplementation(() => {
    throw new IntegrityError("too_many_chains", message);
  });
  const { code, stderr } = await runCli(["verify-audit"], ndjson(whole));
  expect(stderr).toContain(`error: ${message}`);
  expect(code).toBe(2);
});
