/**
 * `mask`: what it writes, withholds, reports and says to the shell.
 *
 * @module
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { AnalyticsEvent } from "../../src/analytics/analytics-event.js";
import { DeadLetter } from "../../src/core/dead-letter.js";
import { DeidentificationReport } from "../../src/privacy/index.js";
import { examplesOf } from "../_fixtures.js";
import { runCli } from "./_run.js";

const folder = mkdtempSync(join(tmpdir(), "mask-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const event = examplesOf("AnalyticsEvent").find(({ name }) => name === "alias")?.value;
const withNote = (note: unknown) => ({ ...Object(event), properties: { note } });
const ndjson = (...records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");
const lines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));

const mixed = `${ndjson(withNote("ask eleanor@rigby.example"), { secret: "hunter2" })}{\n${ndjson(withNote("cvv: 123"))}`;
const key = Buffer.alloc(32, 7).toString("base64");

describe("records", () => {
  test("those that are valid are masked, the others withheld and counted", async () => {
    const { code, stdout, stderr } = await runCli(["mask", "AnalyticsEvent"], mixed);
    expect(code).toBe(1);
    expect(lines(stdout)).toHaveLength(1);
    expect(AnalyticsEvent.safeParse(lines(stdout)[0]).error).toBeUndefined();
    expect(stdout + stderr).not.toMatch(/rigby|hunter2|listener-40017|123"/);
    expect(stderr).toBe(`AnalyticsEvent  4 records: 1 masked, 0 with nothing to mask, 3 withheld
  1  card_authentication  holds card authentication data, which nobody may keep
  1  invalid  breaks the schema or a rule: \`analytics-schemas validate\` says which
  1  not_json  can't be read
`);
  });

  test("of gzip, of a JSON array and of standard input", async () => {
    const packed = file("events.ndjson.gz", gzipSync(ndjson(event)));
    const array = file("events.json", JSON.stringify([event, event]));
    const { code, stdout } = await runCli(
      ["mask", "AnalyticsEvent", packed, array, "-"],
      ndjson(event),
    );
    expect(code).toBe(0);
    expect(lines(stdout)).toHaveLength(4);
  });

  test("with nothing to mask stay as they are", async () => {
    const money = { amount_minor: 100, currency: "EUR", exponent: 2 };
    const { stdout, stderr } = await runCli(["mask", "Money"], ndjson(money));
    expect(lines(stdout)).toEqual([money]);
    expect(stderr).toContain("1 with nothing to mask");
  });

  test("dead letters keep their bytes, but for card authentication data", async () => {
    const letters = join(folder, "withheld.ndjson");
    await runCli(["mask", "AnalyticsEvent", "--dead-letters", letters], mixed);
    const kept = lines(readFileSync(letters, "utf8"));
    expect(kept.map((letter) => DeadLetter.safeParse(letter).error)).toEqual([
      undefined,
      undefined,
    ]);
    expect(JSON.stringify(kept)).not.toContain("cvv");
  });

  test("a broken pipe of input and a signal end the run", async () => {
    const controller = new AbortController();
    const endless = Readable.from(
      (function* () {
        for (;;) {
          yield Buffer.from(ndjson(event).repeat(20));
          controller.abort("SIGINT");
        }
      })(),
    );
    const { code, stdout } = await runCli(["mask", "AnalyticsEvent", "-q"], endless, {
      signal: controller.signal,
    });
    expect(code).toBe(130);
    expect(stdout === "" || stdout.endsWith("\n")).toBe(true);
  });
});

describe("policies", () => {
  test("safe-harbor writes a report a record", async () => {
    const report = join(folder, "report.ndjson");
    const argv = ["mask", "AnalyticsEvent", "--policy", "safe-harbor", "--report", report, "-q"];
    const { code, stdout, stderr } = await runCli(argv, ndjson(event));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain('"timestamp":"2026-01-01T00:00:00.000Z"');
    const [{ input, record_number, line, ...rest } = {}] = lines(readFileSync(report, "utf8"));
    expect({ input, record_number, line }).toEqual({ input: "-", record_number: 1, line: 1 });
    expect(DeidentificationReport.safeParse(rest).error).toBeUndefined();
  });

  test("pseudonymise: the same under the same key, from a file or the environment", async () => {
    const argv = ["mask", "AnalyticsEvent", "--policy", "pseudonymise"];
    const of = async (text: string) =>
      (await runCli([...argv, "--key-file", file("key", text)], ndjson(event))).stdout;
    const first = await of(key);
    expect(first).toMatch(/"user_id":"p_[a-z2-7]+"/);
    expect(await of(`${Buffer.alloc(32, 7).toString("hex")}\n`)).toBe(first);
    expect(await of(Buffer.alloc(32, 8).toString("base64"))).not.toBe(first);
    vi.stubEnv("ANALYTICS_SCHEMAS_MASK_KEY", key);
    expect((await runCli(argv, ndjson(event))).stdout).toBe(first);
  });

  test("a file of one's own", async () => {
    const policy = file(
      "policy.json",
      JSON.stringify({
        name: "support",
        otherwise: "redact",
        paths: { user_id: "keep", "properties.note": "remove" },
        threshold: 0.4,
      }),
    );
    const { stdout } = await runCli(
      ["mask", "AnalyticsEvent", "--policy", policy],
      ndjson(withNote("a@b.example")),
    );
    expect(lines(stdout)[0]).toMatchObject({ user_id: "listener-40017", previous_id: "redacted" });
    expect(stdout).not.toContain("a@b.example");
  });
});

describe("wrong use is one line, without a secret", () => {
  const policy = (content: unknown) => file("wrong.json", JSON.stringify(content));
  test.each([
    ["no key", ["--policy", "pseudonymise"], "needs a key"],
    ["a short key", ["--policy", "gdpr", "--key-file", file("short", "c2VjcmV0")], "has 6 bytes"],
    [
      "a text of one's own",
      ["--policy", "gdpr", "--key-file", file("words", "correct horse, battery staple, and more")],
      "can be guessed",
    ],
    ["no key file", ["--policy", "gdpr", "--key-file", join(folder, "none")], "Can't read"],
    ["no such policy", ["--policy", "safe-harbour"], "did you mean safe-harbor?"],
    ["a name of every object", ["--policy", "__proto__"], "Unknown policy"],
    ["no such file", ["--policy", join(folder, "none.json")], "Can't read"],
    ["no JSON", ["--policy", file("no.json", "{")], "is no JSON"],
    [
      "an operator that needs a store",
      ["--policy", policy({ name: "a", otherwise: "tokenise" })],
      "otherwise: Expected keep",
    ],
    [
      "a path that is none",
      [
        "--policy",
        file("path.json", '{"name":"a","otherwise":"keep","paths":{"user_idd":"keep"}}'),
      ],
      'did you mean "user_id"?',
    ],
    ["a threshold of 2", ["--threshold", "2"], "Expected a number from 0 to 1"],
    ["an unknown model", [], "Unknown model"],
  ])("%s", async (name, argv, message) => {
    const model = name === "an unknown model" ? "AnalyticsEvnt" : "AnalyticsEvent";
    const { code, stdout, stderr } = await runCli(["mask", model, ...argv], ndjson(event));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).not.toMatch(/secret|horse/);
  });

  test("a report over an input", async () => {
    const input = file("input.ndjson", ndjson(event));
    const { code, stderr } = await runCli(["mask", "AnalyticsEvent", input, "--report", input]);
    expect(code).toBe(2);
    expect(stderr).toContain("give --report another file");
    expect(readFileSync(input, "utf8")).toBe(ndjson(event));
    expect(existsSync(join(folder, "none"))).toBe(false);
  });
});
