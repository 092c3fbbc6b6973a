/**
 * `export-subject` and `erase-subject`: files in, files out, and nothing half written.
 *
 * @module
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { chain } from "../../src/integrity/index.js";
import { log } from "../integrity/_chain.js";
import { runCli } from "./_run.js";

const folder = mkdtempSync(join(tmpdir(), "analytics-schemas-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const unfinished = () => readdirSync(folder).filter((name) => name.endsWith(".unfinished"));
const linesOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const theirs = log(1, { actor: { kind: "user", actor_id: "user-8812", tenant_id: "acme" } });
const other = ` {"z": 1.50, ${JSON.stringify(log(2)).slice(1)}`;
const broken = '{"note": "user-8812';
const input = file("audit.ndjson", `${JSON.stringify(theirs)}\n${other}\n${broken}\n`);
const who = ["--tenant", "acme", "--user-id", "user-8812"];

describe("export-subject", () => {
  test("writes entries and a manifest, counts what can't be read, and fails by it", async () => {
    const { code, stdout, stderr } = await runCli(["export-subject", ...who, `AuditLog=${input}`]);
    const [entry, manifest, ...none] = linesOf(stdout);
    expect(none).toEqual([]);
    expect(code).toBe(1);
    expect(entry).toMatchObject({ kind: "entry", model: "AuditLog", record: theirs });
    expect(manifest).toMatchObject({ entry_count: 1, records_read: 2, records_unread: 1 });
    expect(stderr).toBe("1 of 2 records handed over; 1 record unread.\n");
  });

  test("--out is for its owner, and identifiers come from a file", async () => {
    const ids = file("mira.txt", "user_id=user-8812\r\n\nemail_address=mira@post.example\n");
    const out = join(folder, "mira.ndjson");
    const args = [
      "--tenant",
      "acme",
      "--identifiers-file",
      ids,
      "--out",
      out,
      "--model",
      "AuditLog",
    ];
    const { code, stdout } = await runCli(["export-subject", ...args], JSON.stringify(theirs));
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(linesOf(readFileSync(out, "utf8"))).toHaveLength(2);
    expect(statSync(out).mode & 0o077).toBe(0);
  });
});

describe("erase-subject", () => {
  test("passes on byte for byte what is not theirs or can't be read", async () => {
    const report = join(folder, "report.ndjson");
    const { code, stdout, stderr } = await runCli([
      ...["erase-subject", ...who, "--report", report, `AuditLog=${input}`],
    ]);
    const [first, ...rest] = stdout.split("\n");
    expect(code).toBe(1);
    expect(rest).toEqual([other, broken, ""]);
    expect(first).not.toContain("user-8812");
    expect(JSON.parse(first ?? "")).toHaveProperty("erased_at");
    const [erasure, unread, whole] = linesOf(readFileSync(report, "utf8"));
    expect(erasure).toMatchObject({ outcome: "removed", line: 1, record_number: 1 });
    expect(unread).toMatchObject({ outcome: "unread", line: 3 });
    expect(whole).toMatchObject({ record_count: 3, is_dry_run: false });
    expect(readFileSync(report, "utf8")).not.toContain("user-8812");
    expect(stderr).toBe("3 records: removed 1, untouched 1, unread 1.\n");
  });

  test("leaves a chain that verify-audit finds whole, and writes several inputs to a folder", async () => {
    const first = chain(undefined, theirs, { commit: ["/actor/actor_id", "/client"] }).record;
    const second = chain(first, log(2, { reason: "of user-8812" })).record;
    const chained = file("chained.ndjson", `${JSON.stringify(first)}\n${JSON.stringify(second)}\n`);
    const metrics = file("metrics.ndjson", "");
    const out = join(folder, "erased");
    const inputs = [`AuditLog=${chained}`, `MetricValue=${metrics}`];
    const { code, stderr } = await runCli(["erase-subject", ...who, "--out", out, ...inputs]);
    expect(code).toBe(1);
    expect(stderr).toContain("Retained for chained_without_commitment 1.");
    expect(readFileSync(join(out, "metrics.ndjson"), "utf8")).toBe("");
    const verified = await runCli(["verify-audit", join(out, "chained.ndjson")]);
    expect(verified.code).toBe(0);
    expect(readFileSync(join(out, "chained.ndjson"), "utf8").match(/user-8812/g)).toHaveLength(1);
  });

  test("may write in place, and a dry run writes nothing", async () => {
    const place = file("place.ndjson", `${JSON.stringify(theirs)}\n`);
    const dry = await runCli([
      "erase-subject",
      ...who,
      "--dry-run",
      "--out",
      place,
      `AuditLog=${place}`,
    ]);
    expect(dry).toMatchObject({ code: 0, stdout: "" });
    expect(dry.stderr).toBe("Nothing was written. 1 record: removed 1.\n");
    expect(readFileSync(place, "utf8")).toContain("user-8812");
    const { code } = await runCli([
      "erase-subject",
      ...who,
      "-q",
      "--out",
      place,
      `AuditLog=${place}`,
    ]);
    expect(code).toBe(0);
    expect(readFileSync(place, "utf8")).not.toContain("user-8812");
    expect(unfinished()).toEqual([]);
  });

  test.each([
    ["2999-12-31", 0, "1 record: retained 1. Retained for retention_duty 1.\n"],
    ["2020-12-31", 0, "1 record: removed 1.\n"],
  ])("keeps a model until %s", async (day, expected, said) => {
    const args = ["--retain-until", `AuditLog=${day}`, "--model", "AuditLog"];
    const { code, stderr } = await runCli(
      ["erase-subject", ...who, ...args],
      JSON.stringify(theirs),
    );
    expect({ code, stderr }).toEqual({ code: expected, stderr: said });
  });

  test("a run that is stopped leaves the file that was there, and nothing unfinished", async () => {
    const kept = file("kept.ndjson", "before");
    const controller = new AbortController();
    controller.abort("SIGINT");
    const args = ["erase-subject", ...who, "--out", kept, `AuditLog=${input}`];
    const { code } = await runCli(args, "", { signal: controller.signal });
    expect(code).toBe(130);
    expect(readFileSync(kept, "utf8")).toBe("before");
    expect(unfinished()).toEqual([]);
  });

  test("a reader that goes away is no fault", async () => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error("closed"), { code: "EPIPE" })),
    });
    const { code } = await runCli(["erase-subject", ...who, `AuditLog=${input}`], "", { stdout });
    expect(code).toBe(0);
  });
});

test.each([
  ["nobody", ["--tenant", "acme", "--model", "AuditLog"], "Say who"],
  ["no model", [...who, input], "Say of which model"],
  [
    "an unknown category",
    ["--tenant", "acme", "--id", "name=Mira Secret", "--model", "AuditLog"],
    "identifiers.0.category",
  ],
  [
    "a bad address",
    ["--tenant", "acme", "--email", "secret", "--model", "AuditLog"],
    "a@b.example",
  ],
  ["no day", [...who, "--retain-until", "AuditLog=soon", "--model", "AuditLog"], "Model=day"],
  ["several inputs and no folder", [...who, "--model", "AuditLog", input, input], "--out"],
])("wrong use: %s", async (_, args, message) => {
  const { code, stderr } = await runCli(["erase-subject", ...args]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/secret/i);
});
