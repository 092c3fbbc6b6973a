/**
 * A record is refused for equal keys when it has some, however it is written, and else never.
 *
 * @module
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeRecord } from "../../src/serialize/decode-record.js";
import { hasLostMembers } from "../../src/serialize/lost-members.js";

/** A JSON text, and what is known of it by how it was made. */
interface Written {
  readonly text: string;
  /** Members of all its objects, as written. */
  readonly members: number;
  readonly hasEqualKeys: boolean;
}

/** Characters that could mislead who counts colons, quotes or backslashes, each in several forms. */
const pieces = String.raw`a \u0061 : \u003a \u003A \" \u0022 \\ \u005c \/ , { } [ ] \n é 🎵 \ud83c\udfb5`;
const string = fc
  .array(fc.constantFrom(" ", ...pieces.split(" ")), { maxLength: 4 })
  .map((chosen) => `"${chosen.join("")}"`);
const gap = fc.constantFrom("", "", "", " ", "\n\t", "\r\n  ");

function scalar(text: string): Written {
  return { text, members: 0, hasEqualKeys: false };
}

type Member = readonly [key: string, value: Written, gaps: readonly string[]];

function objectOf(members: readonly Member[]): Written {
  const written = members.map(([key, { text }, [a, b, c, d]]) => `${a}${key}${b}:${c}${text}${d}`);
  const keys = new Set(members.map(([key]): unknown => JSON.parse(key)));
  const values = members.map(([, value]) => value);
  return {
    text: `{${written.join(",")}}`,
    members: members.length + sumOf(values),
    hasEqualKeys: keys.size < members.length || values.some((value) => value.hasEqualKeys),
  };
}

function arrayOf(items: readonly Written[]): Written {
  return {
    text: `[${items.map(({ text }) => text).join(" ,")}]`,
    members: sumOf(items),
    hasEqualKeys: items.some(({ hasEqualKeys }) => hasEqualKeys),
  };
}

function sumOf(parts: readonly Written[]): number {
  return parts.reduce((sum, { members }) => sum + members, 0);
}

const { document } = fc.letrec<{ document: Written }>((tie) => ({
  document: fc.oneof(
    { depthSize: "small" },
    fc.oneof(string, fc.constantFrom("0", "-1.5e3", "true", "null", "{}")).map(scalar),
    fc
      .array(fc.tuple(string, tie("document"), fc.array(gap, { minLength: 4, maxLength: 4 })), {
        maxLength: 4,
      })
      .map(objectOf),
    fc.array(tie("document"), { maxLength: 3 }).map(arrayOf),
  ),
}));

/** Documents with an object at the top, of which about half have equal keys. */
const record = fc
  .array(fc.tuple(string, document, fc.array(gap, { minLength: 4, maxLength: 4 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map(objectOf);

describe("any document", () => {
  test("with equal keys is refused for them, at a key that it names", () => {
    fc.assert(
      fc.property(
        record.filter(({ hasEqualKeys }) => hasEqualKeys),
        ({ text }) => {
          const bytes = Buffer.from(text);
          const decoded = decodeRecord(bytes);
          if (decoded.ok) throw new Error("It was accepted.");
          const { reason, message, offset } = decoded.refusal;
          const [key = ""] = /^"(?:[^"\\]|\\.)*"/.exec(bytes.toString("utf8", offset)) ?? [];
          expect(reason).toBe("duplicate_key");
          expect(message).toContain(` ${JSON.stringify(JSON.parse(key))} `);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("without equal keys is accepted", () => {
    fc.assert(
      fc.property(
        record.filter(({ hasEqualKeys }) => !hasEqualKeys),
        ({ text }) => {
          expect(decodeRecord(Buffer.from(text))).toEqual({ ok: true, value: JSON.parse(text) });
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("has lost members unless it is said to have as many as were written", () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 1, max: 9 }), ({ text, members }, lost) => {
        expect(hasLostMembers(text, members)).toBe(false);
        expect(hasLostMembers(text, members - lost)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
