/**
 * The program as a process: pipes, signals and exit codes.
 *
 * @module
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ended, start, useProgram } from "./_process.js";

const line = `${JSON.stringify({ amount_minor: 1, currency: "EUR", exponent: 2 })}\n`;

useProgram();

test.each([
  ["plain", Buffer.from(line.repeat(3)), 0],
  ["gzip", gzipSync(line.repeat(3)), 0],
  ["wrong", Buffer.from(`${line}{}\n`), 1],
])("standard input, %s", async (_, input, code) => {
  const child = start(["validate", "Money", "--format", "json"]);
  child.stdin?.end(input);
  const { stdout, ...rest } = await ended(child);
  expect(rest).toEqual({ code, signal: null, stderr: "" });
  expect(JSON.parse(stdout).records).toBe(code === 0 ? 3 : 2);
});

test("wrong use", async () => {
  const { code, stderr } = await ended(start(["validate", "Mony"]));
  expect(code).toBe(2);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test("a pipe that is closed ends it quietly", async () => {
  const child = start(["validate", "Money", "--format", "ndjson", "-q"]);
  child.stdin?.on("error", () => {});
  child.stdin?.end(line.repeat(200_000));
  child.stdout?.once("data", () => child.stdout?.destroy());
  const { code, stderr } = await ended(child);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s prints the summary so far", async (signal, expected) => {
  const child = start(["validate", "Money", "--format", "ndjson"]);
  child.stdin?.write(line);
  child.stdout?.once("data", () => child.kill(signal));
  const { code, stderr } = await ended(child);
  expect(code).toBe(expected);
  expect(stderr).toContain("all 1 record valid");
  expect(stderr).toContain("Interrupted");
});

test("a reader that goes away before the help is no fault", async () => {
  const child = start(["validate", "--help"]);
  child.stdout?.destroy();
  expect(await ended(child)).toMatchObject({ code: 0, stderr: "" });
});

test("standard input that is the file for dead letters is left as it is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "analytics-schemas-"));
  const file = join(folder, "records.ndjson");
  writeFileSync(file, line);
  const input = openSync(file, "r");
  const argv = ["validate", "Money", "--dead-letters", file];
  const child = start(argv, { stdio: [input, "pipe", "pipe"] });
  expect(await ended(child)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("is an input"),
  });
  expect(readFileSync(file, "utf8")).toBe(line);
  closeSync(input);
  rmSync(folder, { recursive: true });
});
