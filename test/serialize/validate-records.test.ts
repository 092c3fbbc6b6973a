/**
 * Bytes in, verdicts out, and the dead letters of what is refused.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { closed } from "../../src/core/closed.js";
import { DeadLetter } from "../../src/core/dead-letter.js";
import { ge } from "../../src/core/rules/expression.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { warn } from "../../src/core/rules/rule.js";
import { withRules } from "../../src/core/rules/with-rules.js";
import { deadLetterOf } from "../../src/serialize/dead-letter-of.js";
import { InputError } from "../../src/serialize/input-error.js";
import {
  type RecordVerdict,
  type ValidateRecordsOptions,
  validateRecords,
} from "../../src/serialize/validate-records.js";

const Thing = withRules(closed({ n: z.number(), list: z.array(z.string()).optional() }), {
  small: warn("It is not below 0.", ge("n", 0)),
}).meta({ id: "Thing" });
const judge = (value: unknown) => inspect(Thing, value);

async function verdictsOf(
  input: string | Buffer | AsyncIterable<Buffer>,
  options?: ValidateRecordsOptions,
): Promise<RecordVerdict[]> {
  const chunks = typeof input === "string" || Buffer.isBuffer(input) ? [Buffer.from(input)] : input;
  const verdicts: RecordVerdict[] = [];
  for await (const verdict of validateRecords(chunks, judge, options)) {
    const { record } = verdict;
    verdicts.push({ ...verdict, record: { ...record, bytes: Buffer.from(record.bytes) } });
  }
  return verdicts;
}

const limits = { maxBytes: 20, maxDepth: 2 };

test.each([
  ["a valid record", '{"n":1}\n', [undefined]],
  ["an invalid one", '{"n":"1"}\n', ["invalid"]],
  [
    "all kinds of faults",
    '{"n":}\n{"n":1e999}\n[[[1]]]\n"\\ud800"\n\ufeff1\n{"n":1}\n',
    ["not_json", "number_not_exact", "too_deep", "lone_surrogate", "byte_order_mark", undefined],
  ],
  ["a last line cut off", '{"n":1}\n{"n":', [undefined, "truncated"]],
  ["a last line that is wrong before its end", '{"n":1}\n{"n"', [undefined, "truncated"]],
  ["a last line with a fault in it", '{"n":1}\n{n:1}', [undefined, "not_json"]],
  [
    "a line too long",
    `${"x".repeat(45)}\n{"n":1}`,
    ["too_long", "too_long", "too_long", undefined],
  ],
  ["an array with faults", '[{"n":1},,{"n":}]', [undefined, "not_json", "not_json"]],
])("%s", async (_, input, reasons) => {
  // The form is named, since an input of several elements begins with a bracket too.
  const form = input.startsWith("[{") ? "array" : "ndjson";
  const verdicts = await verdictsOf(input, { limits, form });
  expect(verdicts.map(({ reason }) => reason)).toEqual(reasons);
  expect(verdicts.map(({ valid }) => valid)).toEqual(reasons.map((reason) => reason === undefined));
});

test("a verdict has the value, the issues and the warnings", async () => {
  const [warned, wrong] = await verdictsOf('{"n":-1}\n{"n":-1,"list":[1]}\n');
  expect(warned).toMatchObject({
    valid: true,
    value: { n: -1 },
    issues: [{ severity: "warning", rule: "thing.small" }],
  });
  expect(wrong).toMatchObject({
    valid: false,
    reason: "invalid",
    issues: [{ path: ["list", 0], severity: "error" }, { rule: "thing.small" }],
  });
});

test("only the first part of a record too long has the issue", async () => {
  const verdicts = await verdictsOf("x".repeat(45), { limits });
  expect(verdicts.map(({ issues }) => issues.length)).toEqual([1, 0, 0]);
  expect(verdicts[0]?.issues[0]?.message).toBe(
    "Expected at most 20 bytes; the record follows in parts.",
  );
});

test("a record of another system is mapped first, or refused with the mapping's reasons", async () => {
  const map: ValidateRecordsOptions["map"] = (value) =>
    typeof value === "number"
      ? { ok: true, value: { n: value } }
      : { ok: false, issues: [{ path: ["type"], message: "Expected a number." }] };
  expect(await verdictsOf("3\n{}\n", { map })).toMatchObject([
    { valid: true, value: { n: 3 } },
    {
      valid: false,
      reason: "unmapped",
      issues: [
        { path: ["type"], message: "Expected a number.", severity: "error", code: "unmapped" },
      ],
    },
  ]);
});

describe("an input that breaks off", () => {
  async function* breaking(text: string, error: unknown): AsyncGenerator<Buffer> {
    yield Buffer.from(text);
    throw error;
  }
  const gzip = new InputError("corrupt_gzip", "The gzip data are damaged.", undefined);

  test("is a verdict at its end, after what was read", async () => {
    const verdicts = await verdictsOf(breaking('{"n":1}\n{"n":', gzip));
    expect(verdicts).toMatchObject([
      { valid: true },
      { reason: "truncated", record: { number: 2, byteOffset: 8 } },
      {
        reason: "truncated",
        record: { number: 3, byteOffset: 13 },
        issues: [{ message: "The gzip data are damaged." }],
      },
    ]);
  });

  test("for another reason throws", async () => {
    const bug = new TypeError("a bug");
    await expect(verdictsOf(breaking("1\n", bug))).rejects.toBe(bug);
  });
});

describe("a dead letter", () => {
  test("is valid, and its bytes are those of the input", async () => {
    const input = Buffer.concat([
      Buffer.from('{"n":}\n\ufeff{}\n{"m":1,"n":"ü"}\n[[[0]]]\n'),
      Buffer.from([0x22, 0xff, 0x0a]),
      Buffer.from(`${"€".repeat(15)}\n{"n":1}\n{"n"`),
    ]);
    const verdicts = await verdictsOf(input, { limits });
    const letters = verdicts
      .map((verdict) => deadLetterOf(verdict, { model: "Thing", input: "things.ndjson" }))
      .filter((letter) => letter !== undefined);
    expect(letters.map(({ reason }) => reason)).toEqual([
      "not_json",
      "byte_order_mark",
      "invalid",
      "too_deep",
      "not_utf8",
      "too_long",
      "too_long",
      "too_long",
      "truncated",
    ]);
    for (const letter of letters) {
      expect(DeadLetter.safeParse(letter).error).toBeUndefined();
      const bytes =
        letter.raw_text === undefined
          ? Buffer.from(letter.raw_base64 ?? "", "base64")
          : Buffer.from(letter.raw_text);
      const start = letter.byte_offset ?? -1;
      expect(bytes).toEqual(input.subarray(start, start + letter.byte_count));
    }
    expect(letters.map(({ has_more_parts }) => has_more_parts).slice(5, 8)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("is not made of a record that was accepted", async () => {
    const [verdict] = await verdictsOf('{"n":1}');
    expect(verdict && deadLetterOf(verdict, { model: "Thing" })).toBeUndefined();
  });

  test("keeps what its schema can hold of many, long and deep issues", async () => {
    const [verdict] = await verdictsOf("{}");
    const issue = {
      path: ["😀".repeat(5000), ...Array<number>(80).fill(0)],
      message: "x".repeat(5000),
      severity: "error" as const,
      code: "custom",
    };
    const letter =
      verdict && deadLetterOf({ ...verdict, issues: Array(1500).fill(issue) }, { model: "Thing" });
    expect(DeadLetter.safeParse(letter).error).toBeUndefined();
    expect(letter?.issues).toHaveLength(1000);
    expect(letter).not.toHaveProperty("input");
  });
});
