/**
 * `checksum`: digests of files as `sha256sum` writes them, and of records over canonical JSON.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { digestOf } from "../../src/integrity/digest.js";
import { runCli } from "./_run.js";

const folder = mkdtempSync(join(tmpdir(), "analytics-schemas-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const records = '{"b":1.0,"a":"x"}\n{"a":[1e2,{"__proto__":null}]}\n';

describe("of files", () => {
  const names = ["plain.ndjson", "zipped.gz", "two\nlines\\and\rmore", " space"];
  const files = names.map((name) =>
    file(name, name.endsWith("gz") ? gzipSync(records) : `${records}${name}`),
  );

  test.each([
    ["sha256", "sha256sum"],
    ["sha512", "sha512sum"],
    ["sha1", "sha1sum"],
    ["md5", "md5sum"],
  ])("by %s, %s of coreutils understands it, and it understands that", async (algorithm, tool) => {
    const { code, stdout } = await runCli(["checksum", "--algorithm", algorithm, ...files]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: execFileSync(tool, files).toString() });
    const list = file("SUMS", stdout);
    expect(execFileSync(tool, ["-c", list]).toString()).toContain("OK");
    const checked = await runCli(["checksum", "--check", list]);
    expect(checked.code).toBe(0);
    expect(checked.stdout.match(/: OK\n/g)).toHaveLength(files.length);
    expect(checked.stderr.includes("no attacker")).toBe(["md5", "sha1"].includes(algorithm));
  });

  test("standard input is -", async () => {
    const { stdout } = await runCli(["checksum"], records);
    expect(stdout).toBe(`${createHash("sha256").update(records).digest("hex")}  -\n`);
  });

  test("what differs, is gone or has no right form is told, and the rest is checked", async () => {
    const changed = file("changed", "1");
    const kept = file("kept", "2");
    const made = await runCli(["checksum", changed, kept]);
    writeFileSync(changed, "3");
    const list = file("LIST", `${made.stdout}nonsense\n${"0".repeat(64)} *${folder}/none\n`);
    const { code, stdout, stderr } = await runCli(["checksum", "--check", list]);
    expect(code).toBe(1);
    expect(stdout).toBe(`${changed}: FAILED\n${kept}: OK\n${folder}/none: FAILED open or read\n`);
    expect(stderr).toBe(
      "1 line of no right form.\n1 file could not be read.\n1 digest did not match.\n",
    );
  });

  test("progress is drawn on a terminal and taken away", async () => {
    const { stderr } = await runCli(["checksum", files[0] ?? ""], "", { isErrorTerminal: true });
    expect(stderr).toContain("█");
    expect(stderr.endsWith("\r\u001b[K")).toBe(true);
  });

  test.each([
    [["--check", "none"], "Can't read none: there is no such file."],
    [["--check", "list", "file"], "The files to check are named in --check."],
    [["--algorithm", "sha3"], "Allowed choices are sha256, sha512, md5, sha1."],
    [["none"], "Can't read none: there is no such file."],
  ])("wrong use: %j", async (argv, message) => {
    const { code, stderr } = await runCli(["checksum", ...argv]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test("a list without a digest is wrong use", async () => {
    const { code, stderr } = await runCli(["checksum", "--check", file("empty", "\nx\n")]);
    expect(code).toBe(2);
    expect(stderr).toContain("no line of a digest");
  });
});

describe("of records", () => {
  const jcs = ["checksum", "--form", "jcs"];

  test("each is over its canonical JSON, with its place", async () => {
    const { code, stdout } = await runCli([...jcs], gzipSync(records));
    expect(code).toBe(0);
    const [first, second] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toEqual({
      input: "-",
      record_number: 1,
      line: 1,
      byte_offset: 0,
      checksum: { algorithm: "sha256", value: digestOf({ a: "x", b: 1 }), form: "jcs" },
    });
    expect(second.checksum.value).toBe(digestOf(JSON.parse('{"a":[100,{"__proto__":null}]}')));
  });

  test.each([
    ["the same", records, 0, "2 records, 0 problems\n"],
    [
      "in other clothes",
      '[{"a":"x","b":1},\n{"a":[100,{"__proto__":null}]}]',
      0,
      "2 records, 0 problems\n",
    ],
    ["changed", records.replace('"x"', '"y"'), 1, "- line 1: FAILED: another digest\n"],
    ["of another type", records.replace("1.0", '"1"'), 1, "- line 1: FAILED: another digest\n"],
    ["one more", `${records}{}\n`, 1, "- line 3: FAILED: not in the list\n"],
    ["one less", '{"b":1.0,"a":"x"}\n', 1, "1 record missing at the end\n"],
    ["no JSON", records.replace("{", ""), 1, "- line 1: FAILED: it can't be read\n"],
  ])("checked: %s", async (_, input, code, said) => {
    const list = file("digests", (await runCli([...jcs], records)).stdout);
    const checked = await runCli([...jcs, "--check", list], input);
    expect(checked.code).toBe(code);
    expect(checked.stdout).toContain(said);
  });

  test("what can't be read keeps its place in the list", async () => {
    const { code, stdout } = await runCli([...jcs], `{"a":1}\n{"a":\n{"a":3}\n`);
    expect(code).toBe(1);
    expect(stdout.split("\n")[1]).toContain('"reason":"not_json"');
    const list = file("gaps", stdout);
    const checked = await runCli([...jcs, "--check", list], `{"a":1}\n{"a":2}\n{"a":3}\n`);
    expect(checked.stdout).toContain("line 2: FAILED: it could not be read when the list was made");
  });

  test("a list of something else is wrong use", async () => {
    const list = file("other", '{"checksum":{"algorithm":"sha256","value":"x","form":"jcs"}}\n');
    const { code, stderr } = await runCli([...jcs, "--check", list], "{}\n");
    expect(code).toBe(2);
    expect(stderr).toContain("Record 1");
  });

  test("a signal ends it", async () => {
    const controller = new AbortController();
    const input = new PassThrough();
    input.write(records);
    setTimeout(() => controller.abort("SIGINT"), 50);
    const { code } = await runCli([...jcs], input, { signal: controller.signal });
    expect(code).toBe(130);
  });
});

test("a stream of any size is read in bounded memory", async () => {
  const chunk = Buffer.alloc(1_048_576, 65);
  const input = Readable.from(
    (function* () {
      for (let number = 0; number < 300; number++) yield chunk;
    })(),
  );
  const before = process.memoryUsage().rss;
  const { stdout } = await runCli(["checksum"], input);
  const hash = createHash("sha256");
  for (let number = 0; number < 300; number++) hash.update(chunk);
  expect(stdout).toBe(`${hash.digest("hex")}  -\n`);
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});

test("the help teaches", async () => {
  const { code, stdout } = await runCli(["checksum", "--help"]);
  expect(code).toBe(0);
  for (const word of ["sha256sum -c", "RFC 8785", "attacker", "130"])
    expect(stdout).toContain(word);
});
