/**
 * `validate`: what it counts, prints, keeps and says to the shell.
 *
 * @module
 */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { DeadLetter } from "../../src/core/dead-letter.js";
import { realData } from "../_real-data.js";
import { Kept, runCli } from "./_run.js";

const folder = mkdtempSync(join(tmpdir(), "validate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const good = { amount_minor: 100, currency: "EUR", exponent: 2 };
const ndjson = (...records: readonly unknown[]) =>
  records
    .map((record) => `${typeof record === "string" ? record : JSON.stringify(record)}\n`)
    .join("");
const faulty = ndjson(
  good,
  { ...good, exponent: 3 },
  "{",
  { ...good, currency: "ABC" },
  { ...good, curency: "EUR" },
  { ...good, exponent: 0 },
);

/** Output whose times are the same in every run. */
function timeless(text: string): string {
  return text.replace(/ in [^\n]*records\/s[^\n]*\n/, " in TIME.\n");
}

describe("the summary for people", () => {
  test("of faulty records", async () => {
    const { code, stdout, stderr } = await runCli(["validate", "Money"], faulty);
    expect(code).toBe(1);
    expect(stderr).toBe("");
    expect(timeless(stdout)).toBe(`Money  standard input  6 records: 2 valid, 4 invalid (66.7 %)

Refused because it …
  3  invalid   breaks the schema or a rule
  1  not_json  is no JSON

Rules broken
  2  money.euro_has_two_digits  A currency with hundredths, such as EUR, has the exponent 2.

Where the errors are
  2  (record)
  2  exponent

Warnings, which refuse nothing
  1  money.currency_is_listed  The currency is in force by ISO 4217.

The first of each kind
  line 2
    exponent  A currency with hundredths, such as EUR, has the exponent 2.
  line 3
    (record)  Expected a key in double quotes or }, found the end at column 2.
  line 5
    (record)  Unknown key "curency": did you mean "currency"?

267 bytes in TIME.
`);
  });

  test("of valid records", async () => {
    const { code, stdout } = await runCli(["validate", "Money"], ndjson(good, good));
    expect(code).toBe(0);
    expect(timeless(stdout)).toBe(
      "Money  standard input  all 2 records valid\n\n100 bytes in TIME.\n",
    );
  });

  test("of nothing", async () => {
    const { code, stdout } = await runCli(["validate", "Money"], "\n");
    expect(code).toBe(0);
    expect(stdout).toContain("Money  standard input  no records\n");
  });

  test("of several inputs names each, and of an array tells the record", async () => {
    const lines = file("lines.ndjson", ndjson(good, "{}"));
    const array = file("array.json.gz", gzipSync(JSON.stringify([good, { lines: [1] }])));
    const { code, stdout } = await runCli(["validate", "Money", lines, array]);
    expect(code).toBe(1);
    expect(stdout).toContain("Money  2 inputs  4 records: 2 valid, 2 invalid (50.0 %)");
    expect(stdout).toContain(`  ${lines}, line 2\n`);
    expect(stdout).toContain(`  ${array}, record 2\n`);
    expect(stdout).toContain("Each of them\n");
  });

  test("cuts what is long, and escapes what could move the cursor", async () => {
    const record = {
      ["\u001b[2J".repeat(30)]: 1,
      "a\u202eb": 1,
      currency: "x".repeat(9),
      exponent: 99,
      amount_minor: "1",
    };
    const { stdout } = await runCli(["validate", "Money"], ndjson(record));
    const controls = [...stdout].filter(
      (char) => (char < " " && char !== "\n") || char === "\u202e",
    );
    expect(controls).toEqual([]);
    expect(stdout).toContain("and 1 more error\n");
  });

  test("lists ten rows of a table and says how many more there are", async () => {
    const records = Array.from({ length: 12 }, (_, index) => ({
      metadata: { tenant_id: "a", source: "b", labels: { [`k${index}`]: 1 } },
      event_type: "system",
      event_name: "n",
      properties: { [`key ${index}`]: "x".repeat(9000), [`é${"k".repeat(100)}`]: 1 },
    }));
    const { stdout } = await runCli(["validate", "AnalyticsEvent"], ndjson(...records));
    expect(stdout).toContain("and 2 more; --format json lists them all");
  });

  test("is silent when asked to be", async () => {
    const { code, stdout, stderr } = await runCli(["validate", "Money", "-q"], faulty, {
      isErrorTerminal: true,
    });
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: "", stderr: "" });
  });

  test("breaks a list of values and cuts it", async () => {
    const { stdout } = await runCli(["validate", "AnalyticsEvent"], '{"event_type":"x"}');
    expect(stdout).toContain('"page_view", "page_ping"');
    expect(stdout).toContain(" …\n");
  });
});

describe("the other formats", () => {
  test("json is one object with the same keys in every run", async () => {
    const { stdout } = await runCli(["validate", "Money", "--format", "json"], faulty);
    const { elapsed_ms, records_per_second, bytes_per_second, ...rest } = JSON.parse(stdout);
    expect([elapsed_ms, records_per_second, bytes_per_second].every(Number.isSafeInteger)).toBe(
      true,
    );
    expect(rest).toEqual({
      model: "Money",
      inputs: ["-"],
      records: 6,
      valid: 2,
      invalid: 4,
      warned: 1,
      interrupted: false,
      reasons: [
        { reason: "invalid", count: 3 },
        { reason: "not_json", count: 1 },
      ],
      rules: [
        {
          rule: "money.euro_has_two_digits",
          count: 2,
          message: "A currency with hundredths, such as EUR, has the exponent 2.",
        },
      ],
      paths: [
        { path: "(record)", count: 2 },
        { path: "exponent", count: 2 },
      ],
      warnings: [
        {
          rule: "money.currency_is_listed",
          count: 1,
          message: "The currency is in force by ISO 4217.",
        },
      ],
      bytes: 267,
    });
  });

  test("ndjson is a verdict a line, and the summary goes elsewhere", async () => {
    const { stdout, stderr } = await runCli(["validate", "Money", "--format", "ndjson"], faulty);
    const verdicts = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(verdicts).toHaveLength(6);
    expect(verdicts[0]).toEqual({
      input: "-",
      record_number: 1,
      line: 1,
      byte_offset: 0,
      valid: true,
      issues: [],
    });
    expect(verdicts[2]).toMatchObject({
      record_number: 3,
      byte_offset: 102,
      valid: false,
      reason: "not_json",
      issues: [{ code: "not_json" }],
    });
    expect(stderr).toContain("6 records");
  });

  test("ndjson tells a record in parts once", async () => {
    const { stdout } = await runCli(
      ["validate", "Money", "--format", "ndjson", "--max-bytes", "16"],
      "x".repeat(50),
    );
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("dead letters", () => {
  test("keep the bytes, the offset and the issues of all that is refused", async () => {
    const input = file("faulty.ndjson", faulty + "x".repeat(100));
    const letters = join(folder, "letters.ndjson");
    const { code, stdout } = await runCli([
      "validate",
      "Money",
      input,
      "--dead-letters",
      letters,
      "--max-bytes",
      "60",
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain(`7 dead letters in ${letters}.`);
    const bytes = readFileSync(input);
    const kept = readFileSync(letters, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => DeadLetter.parse(JSON.parse(line)));
    expect(kept.map(({ reason, record_number }) => [reason, record_number])).toEqual([
      ["invalid", 2],
      ["not_json", 3],
      ["too_long", 5],
      ["too_long", 5],
      ["invalid", 6],
      ["too_long", 7],
      ["too_long", 7],
    ]);
    for (const { byte_offset = 0, byte_count, raw_text } of kept) {
      expect(raw_text).toBe(bytes.subarray(byte_offset, byte_offset + byte_count).toString());
    }
  });

  test("are told in the JSON summary, and an old file is emptied", async () => {
    const letters = file("old.ndjson", "old\n");
    const { stdout } = await runCli(
      ["validate", "Money", "--dead-letters", letters, "--format", "json"],
      ndjson(good),
    );
    expect(JSON.parse(stdout).dead_letters).toEqual({ file: letters, count: 0 });
    expect(readFileSync(letters, "utf8")).toBe("");
  });

  test("never overwrite an input, by whatever name", async () => {
    const input = file("precious.ndjson", ndjson(good));
    const link = join(folder, "link.ndjson");
    symlinkSync(input, link);
    const { code, stderr } = await runCli(["validate", "Money", input, "--dead-letters", link]);
    expect(code).toBe(2);
    expect(stderr).toBe(`error: ${link} is an input: give --dead-letters another file.\n`);
    expect(readFileSync(input, "utf8")).toBe(ndjson(good));
  });

  test.skipIf(!existsSync("/dev/full"))("on a full disk end the run with one line", async () => {
    const { code, stderr } = await runCli(
      ["validate", "Money", "--dead-letters", "/dev/full"],
      "{\n".repeat(10),
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: ENOSPC: [^\n]*\n$/);
  });
});

describe("options", () => {
  test("--limit stops after so many records, all parts of the last included", async () => {
    const { stdout } = await runCli(
      ["validate", "Money", "--limit", "1", "--format", "json", "--max-bytes", "16"],
      `${"x".repeat(50)}\n1\n`,
    );
    expect(JSON.parse(stdout)).toMatchObject({ records: 1, bytes: 50 });
  });

  test("--from maps records of another system first", async () => {
    const call = {
      type: "track",
      event: "Song Played",
      userId: "u",
      messageId: "m",
      timestamp: "2026-01-01T00:00:00Z",
    };
    const { code, stdout } = await runCli(
      ["validate", "AnalyticsEvent", "--from", "segment", "--tenant", "acme", "--format", "json"],
      ndjson(call, {}),
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: 1,
      reasons: [{ reason: "unmapped", count: 1 }],
    });
  });

  test("--open accepts keys that newer senders add", async () => {
    const input = ndjson({ ...good, newer: 1 });
    expect((await runCli(["validate", "Money"], input)).code).toBe(1);
    expect((await runCli(["validate", "Money", "--open"], input)).code).toBe(0);
  });

  test.each([
    ["off", { valid: 1, rules: [], warnings: [] }],
    ["warning", { valid: 1, warned: 1, warnings: [{ rule: "money.euro_has_two_digits" }] }],
    ["error", { valid: 0, rules: [{ rule: "money.euro_has_two_digits" }] }],
  ])("--severity judges a rule as %s", async (severity, expected) => {
    const argv = [
      "validate",
      "Money",
      "--format",
      "json",
      "--severity",
      "money.currency_is_listed=off",
      "--severity",
      `money.euro_has_two_digits=${severity}`,
    ];
    const { stdout } = await runCli(argv, ndjson({ ...good, exponent: 3 }));
    expect(JSON.parse(stdout)).toMatchObject(expected);
  });

  test.each([
    ["ndjson", "[1]\n[2]", 2],
    ["array", "[1]\n[2,3]", 3],
    ["auto", "[1]\n[2,3]", 3],
  ])("--input %s", async (form, input, records) => {
    const { stdout } = await runCli(
      ["validate", "Money", "--input", form, "--format", "json"],
      input,
    );
    expect(JSON.parse(stdout).records).toBe(records);
  });

  test("--max-depth", async () => {
    const { stdout } = await runCli(
      ["validate", "Money", "--max-depth", "1", "--format", "json"],
      "{}\n[[]]",
    );
    expect(JSON.parse(stdout).reasons).toContainEqual({ reason: "too_deep", count: 1 });
  });
});

describe("wrong use is one line on what to do", () => {
  test.each([
    [
      ["AnalyticsEvnt"],
      "error: Unknown model AnalyticsEvnt: did you mean AnalyticsEvent? `analytics-schemas list` names them all.",
    ],
    [["Zzzzzzzz"], "error: Unknown model Zzzzzzzz. `analytics-schemas list` names them all."],
    [["Money", "/no/such/file"], "error: Can't read /no/such/file: there is no such file."],
    [["Money", tmpdir()], `error: ${tmpdir()} is a directory: name the files in it.`],
    [["Money", "a\u0000b"], /^error: Can't read a\\u0000b: .*/],
    [
      ["Money", "--dead-letters", "/no/such/folder/x"],
      /^error: Can't write \/no\/such\/folder\/x: ENOENT.*/,
    ],
    [["Money", "--formt", "json"], /^error: unknown option '--formt'/],
    [["Money", "--limit", "0"], /Expected an integer from 1 to/],
    [["Money", "--max-bytes", "1e3"], /Expected an integer from 16 to 67108864/],
    [["Money", "--format", "xml"], /Allowed choices are pretty, json, ndjson/],
    [
      ["Money", "--from", "segment"],
      "error: --from segment makes events: write validate AnalyticsEvent, not Money.",
    ],
    [
      ["Money", "--severity", "money.euro_has_two_digit=off"],
      /unknown rule "money.euro_has_two_digit": did you mean money.euro_has_two_digits\?/,
    ],
    [
      ["Money", "--severity", "money.euro_has_two_digits=eror"],
      /unknown severity "eror": did you mean error\?/,
    ],
    [["Money", "--severity", "x"], /unknown rule "x"\. Write RULE=SEVERITY/],
    [[], /missing required argument 'model'/],
  ])("%j", async (argv, message) => {
    const { code, stdout, stderr } = await runCli(["validate", ...argv]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(typeof message === "string" ? `${message}\n` : message);
    expect(stderr).not.toContain("    at ");
  });

  test("no file at a terminal", async () => {
    const { code, stderr } = await runCli(["validate", "Money"], "", { isInputTerminal: true });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: No input: name a file/);
  });

  test("but a terminal may be asked for", async () => {
    expect((await runCli(["validate", "Money", "-"], "", { isInputTerminal: true })).code).toBe(0);
  });
});

describe("an early end", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ])("by %s prints what it came to and exits with %i", async (signal, expected) => {
    const controller = new AbortController();
    const stdin = new Readable({ read() {} });
    stdin.push(`${ndjson(good)}{"cut`);
    const letters = join(folder, `${signal}.ndjson`);
    setTimeout(() => controller.abort(signal), 30);
    const { code, stdout } = await runCli(["validate", "Money", "--dead-letters", letters], stdin, {
      signal: controller.signal,
    });
    expect(code).toBe(expected);
    expect(stdout).toContain("all 1 record valid");
    expect(stdout).toContain("Interrupted: what came after was not read.");
    expect(readFileSync(letters, "utf8")).toBe("");
  });

  test("by a reader that goes away is quiet", async () => {
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
      },
    });
    const { code, stderr } = await runCli(
      ["validate", "Money", "--format", "ndjson", "-q"],
      faulty,
      { stdout },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("by a slow reader is none: the run waits", async () => {
    class Slow extends Kept {
      constructor() {
        super({ highWaterMark: 1 });
      }
      override _write(chunk: Buffer, encoding: string, done: () => void): void {
        setTimeout(() => super._write(chunk, encoding, done), 1);
      }
    }
    const stdout = new Slow();
    await runCli(["validate", "Money", "--format", "ndjson"], faulty, { stdout });
    expect(stdout.text.trimEnd().split("\n")).toHaveLength(6);
  });
});

describe("progress", () => {
  test("is drawn on a terminal, with the share of what is known, and taken away", async () => {
    const input = file("progress.ndjson", ndjson(good));
    const { stderr } = await runCli(["validate", "Money", input], "", { isErrorTerminal: true });
    expect(stderr).toMatch(/^\r100 % {2}█{24} {2}51 bytes of 51 bytes {2}1 record {2}[\d,]+\/s/);
    expect(stderr.endsWith("\r\u001b[K")).toBe(true);
  });

  test("of a pipe has no share", async () => {
    const { stderr } = await runCli(["validate", "Money"], ndjson(good, good), {
      isErrorTerminal: true,
    });
    expect(stderr).toMatch(/^\r102 bytes {2}1 record {2}/);
  });

  test("of nothing is nothing", async () => {
    expect((await runCli(["validate", "Money"], "", { isErrorTerminal: true })).stderr).toBe("");
  });
});

describe("inputs that break off", () => {
  test("a gzip file cut off is a truncated record", async () => {
    const packed = gzipSync(
      ndjson(
        ...Array.from({ length: 50 }, (_, index) => ({ ...good, amount_minor: index * 7919 })),
      ),
    );
    const input = file("cut.ndjson.gz", packed.subarray(0, -20));
    const { code, stdout } = await runCli(["validate", "Money", input]);
    expect(code).toBe(1);
    expect(stdout).toContain("The gzip data are damaged or cut off: unexpected end of file.");
  });

  test.skipIf(!existsSync("/dev/null"))("a device is read as a pipe is", async () => {
    const { code, stderr } = await runCli(["validate", "Money", "/dev/null"], "", {
      isErrorTerminal: true,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

const malformed = join(realData, "json-malformed/nst__JSONTestSuite");

describe.skipIf(!existsSync(malformed))("JSONTestSuite (skipped where the data are absent)", () => {
  test("every file is judged without a crash", async () => {
    for (const part of existsSync(malformed) ? ["test_parsing", "test_transform"] : []) {
      for (const name of readdirSync(join(malformed, part))) {
        const { code, stdout } = await runCli([
          "validate",
          "Money",
          join(malformed, part, name),
          "--format",
          "json",
        ]);
        const { records, invalid } = JSON.parse(stdout);
        expect({ name, code, invalid }).toEqual({
          name,
          code: records === 0 ? 0 : 1,
          invalid: records,
        });
      }
    }
  });
});
