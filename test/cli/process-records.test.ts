/**
 * `mask`, `checksum`, `verify-audit`, `export-subject` and `erase-subject` as processes: pipes, signals,
 * kills, memory, and outputs that can't be what they are asked to be.
 *
 * @module
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { examplesOf } from "../_fixtures.js";
import { chainOf, log } from "../integrity/_chain.js";
import { ended, start, startSmall, useProgram } from "./_process.js";

useProgram();

const all = mkdtempSync(join(tmpdir(), "process-records-"));
let folder = all;
beforeEach(() => {
  folder = mkdtempSync(join(all, "test-"));
});
afterAll(() => rmSync(all, { recursive: true }));

const line = (record: unknown) => `${JSON.stringify(record)}\n`;
const event = line(examplesOf("AnalyticsEvent").find(({ name }) => name === "alias")?.value);
const theirs = line(log(1, { actor: { kind: "user", actor_id: "user-8812", tenant_id: "acme" } }));
const who = ["--tenant", "acme", "--user-id", "user-8812", "--model", "AuditLog"];

/** A command that writes records, and a record that it reads. */
interface Command {
  readonly argv: readonly string[];
  readonly record: string;
}
const mask: Command = { argv: ["mask", "AnalyticsEvent"], record: event };
const digests: Command = { argv: ["checksum", "--form", "jcs"], record: event };
const exported: Command = { argv: ["export-subject", ...who], record: theirs };
const erased: Command = { argv: ["erase-subject", ...who], record: theirs };
const verify: Command = { argv: ["verify-audit"], record: line(chainOf(1)[0]) };
const writers: [string, Command][] = [
  ["mask", mask],
  ["checksum --form jcs", digests],
  ["export-subject", exported],
  ["erase-subject", erased],
];
const readers: [string, Command][] = [...writers, ["verify-audit", verify]];

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const unfinished = () => readdirSync(folder).filter((name) => name.endsWith(".unfinished"));
const oneLine = /^error: [^\n]+\n$/;

/** Writes to standard input and leaves it open; resolves when the process has taken most of it. */
function taken(child: ChildProcess, text: string): Promise<void> {
  if (child.stdin?.listenerCount("error") === 0) child.stdin.on("error", () => {});
  return new Promise((resolve) => child.stdin?.write(text, () => resolve()));
}

describe.each(writers)("%s", (_, { argv, record }) => {
  test("ends quietly when the reader has read enough", async () => {
    const child = start(argv);
    child.stdin?.on("error", () => {});
    child.stdin?.end(record.repeat(20_000));
    child.stdout?.once("data", () => child.stdout?.destroy());
    const { code, stderr } = await ended(child);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/error|EPIPE|\n\s+at /i);
    expect(stderr.split("\n").length).toBeLessThanOrEqual(2);
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s ends it between two lines with %i", async (signal, expected) => {
    const child = start(argv);
    const end = ended(child);
    child.stdout?.once("data", () => child.kill(signal));
    await taken(child, record.repeat(100));
    const { code, stdout, stderr } = await end;
    expect(code).toBe(expected);
    expect(stdout.endsWith("\n")).toBe(true);
    for (const text of stdout.trimEnd().split("\n")) expect(() => JSON.parse(text)).not.toThrow();
    // What says that an export is complete is not there.
    expect(stdout).not.toContain('"kind":"manifest"');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("refuses to append to what it reads", async () => {
    const both = file("both.ndjson", record);
    const output = openSync(both, "a");
    const child = start([...argv, both], { stdio: ["ignore", output, "pipe"] });
    const { code, stderr } = await ended(child);
    closeSync(output);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `error: ${both} is standard output too: send the output to another file.\n`,
    });
    expect(readFileSync(both, "utf8")).toBe(record);
  });
});

describe.each(readers)("%s", (_, { argv, record }) => {
  test("says what is cut off at the end, and fails by it", async () => {
    const cut = file("cut.ndjson", record + record.slice(0, -9));
    const { code, stdout, stderr } = await ended(start([...argv, cut]));
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/truncated|unread|can't be read/);
  });

  test("a file that is not there is wrong use, before anything is written", async () => {
    const there = file("there.ndjson", record);
    const missing = join(folder, "missing.ndjson");
    const { code, stdout, stderr } = await ended(start([...argv, there, missing]));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(oneLine);
  });

  test.runIf(process.platform === "linux")("a full disk is a fault of one line", async () => {
    const full = openSync("/dev/full", "w");
    const input = file("input.ndjson", record.repeat(500));
    const child = start([...argv, input], { stdio: ["ignore", full, "pipe"] });
    const { code, stderr } = await ended(child);
    closeSync(full);
    expect(code).toBe(2);
    expect(stderr).toContain("error: ENOSPC: no space left on device, write\n");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("holds no record longer than it needs it", async () => {
    const child = startSmall(32, argv);
    const end = ended(child);
    const block = record.repeat(Math.ceil(500_000 / record.length));
    // Twelve blocks, held as objects, are more than twice the heap; to erase takes longest.
    const blocks = argv === erased.argv ? 4 : 12;
    for (let written = 0; written < blocks; written++) await taken(child, block);
    child.stdin?.end();
    const { code, signal, stderr } = await end;
    // The same audit record again and again is no chain.
    expect({ code, signal }).toEqual({ code: argv === verify.argv ? 1 : 0, signal: null });
    expect(stderr).not.toContain("heap");
  }, 90_000);
});

describe.each([
  ["export-subject", exported],
  ["erase-subject", erased],
])("%s --out", (_, { argv, record }) => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("keeps what was there on %s, and leaves nothing", async (signal, expected) => {
    const out = file("out.ndjson", "before");
    const child = start([...argv, "--out", out]);
    const end = ended(child);
    await taken(child, record.repeat(1000));
    child.kill(signal);
    expect((await end).code).toBe(expected);
    expect(readFileSync(out, "utf8")).toBe("before");
    expect(unfinished()).toEqual([]);
  });

  test("keeps what was there when it is killed, and the next run is whole", async () => {
    const out = file("out.ndjson", "before");
    const child = start([...argv, "--out", out]);
    const end = ended(child);
    await taken(child, record.repeat(1000));
    child.kill("SIGKILL");
    expect((await end).signal).toBe("SIGKILL");
    expect(readFileSync(out, "utf8")).toBe("before");
    const left = unfinished();
    expect(left).toHaveLength(1);
    expect(lstatSync(join(folder, left[0] ?? "")).mode & 0o077).toBe(0);
    const again = start([...argv, "--out", out]);
    again.stdin?.end(record);
    expect((await ended(again)).code).toBe(0);
    const lines = readFileSync(out, "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(argv === exported.argv ? 2 : 1);
  });
});

describe("an output that can't be", () => {
  const refused = async (argv: readonly string[]) => {
    const before = readdirSync(folder).sort();
    const { code, stdout, stderr } = await ended(
      start(argv, { stdio: ["ignore", "pipe", "pipe"] }),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(oneLine);
    expect(readdirSync(folder).sort()).toEqual(before);
    return stderr;
  };

  test.each([
    ["mask --report", mask, "--report"],
    ["mask --dead-letters", mask, "--dead-letters"],
    ["export-subject --out", exported, "--out"],
    ["erase-subject --report", erased, "--report"],
  ])("%s that is an input, by a link", async (_, { argv, record }, option) => {
    const input = file("input.ndjson", record);
    const link = join(folder, "link.ndjson");
    linkSync(input, link);
    expect(await refused([...argv, option, link, input])).toContain(`is an input: give ${option}`);
    expect(readFileSync(input, "utf8")).toBe(record);
  });

  test.each([
    ["mask", mask, ["--report", "--dead-letters"]],
    ["erase-subject", erased, ["--out", "--report"]],
  ])("%s with one file for two things", async (_, { argv, record }, [first = "", second = ""]) => {
    const input = file("input.ndjson", record);
    const names = [join(folder, "one.ndjson"), join(folder, "..", folder.slice(all.length + 1))];
    const other = join(names[1] ?? "", "one.ndjson");
    const said = await refused([...argv, first, names[0] ?? "", second, other, input]);
    expect(said).toContain(`${first} and ${second} name one file`);
  });

  test.each([
    ["mask --report", mask, ["--report"]],
    ["mask --dead-letters", mask, ["--dead-letters"]],
    ["export-subject --out", exported, ["--out"]],
    ["erase-subject --out", erased, ["--out"]],
    ["erase-subject --report", erased, ["--out", "--report"]],
  ])("%s in a folder that is not there", async (_, { argv, record }, options) => {
    const input = file("input.ndjson", record);
    const places = options.map((option, index) =>
      index === options.length - 1 ? join(folder, "none", option) : join(folder, option),
    );
    const pairs = options.flatMap((option, index) => [option, places[index] ?? ""]);
    expect(await refused([...argv, ...pairs, input])).toContain("Can't write");
  });

  test.each([
    ["mask --report", mask, "--report"],
    ["export-subject --out", exported, "--out"],
    ["erase-subject --out", erased, "--out"],
  ])("%s that is a folder", async (_, { argv, record }, option) => {
    const input = file("input.ndjson", record);
    mkdirSync(join(folder, "folder"));
    const said = await refused([...argv, option, join(folder, "folder"), input]);
    expect(said).toContain(`is a folder: give ${option} a file`);
  });
});

test("erase-subject erases what a link points to, and leaves the link", async () => {
  const kept = file("kept.ndjson", theirs);
  const link = join(folder, "link.ndjson");
  symlinkSync(kept, link);
  expect((await ended(start([...erased.argv, "--out", link, link]))).code).toBe(0);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(kept, "utf8")).not.toContain("user-8812");
});

test.skipIf(process.platform === "win32")("a pipe is written to, and stays a pipe", async () => {
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const reader = ended(spawn("cat", [pipe]));
  const input = file("input.ndjson", theirs);
  expect((await ended(start([...erased.argv, "--report", pipe, input]))).code).toBe(0);
  expect((await reader).stdout).toContain('"record_count":1');
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

describe("checksum of files", () => {
  test("a file that goes away before its turn is told of, and the others are done", async () => {
    const first = file("first", "1");
    const list = file("sums", "");
    const made = await ended(start(["checksum", first]));
    expect(made.code).toBe(0);
    appendFileSync(list, made.stdout + made.stdout.replace(first, join(folder, "gone")));
    const { code, stdout, stderr } = await ended(start(["checksum", "--check", list]));
    expect(code).toBe(1);
    expect(stdout).toBe(`${first}: OK\n${join(folder, "gone")}: FAILED open or read\n`);
    expect(stderr).toBe("1 file could not be read.\n");
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s ends it without a digest of half a file", async (signal, expected) => {
    const child = start(["checksum"]);
    const end = ended(child);
    await taken(child, event.repeat(1000));
    child.kill(signal);
    expect(await end).toMatchObject({ code: expected, stdout: "", stderr: "" });
  });
});
