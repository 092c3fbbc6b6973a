/**
 * One document of the pack, with what every reader must make of it.
 *
 * @module
 */
import type * as z from "zod";
import type { Issue } from "../src/core/rules/inspect.js";
import { inspect } from "../src/core/rules/inspect.js";
import { decodeRecord } from "../src/serialize/decode-record.js";

/** Where judging a document ends: its reader refuses it, its structure is wrong, or rules are judged. */
export type Stage = "reader" | "structure" | "rules";

/** What a reader makes of a document. */
export interface Judgement {
  readonly valid: boolean;
  readonly stage: Stage;
  /** Each broken rule and the JSON Pointer to which its issue points, as `id pointer`, in order. */
  readonly rules: readonly string[];
  /** The SHA-256 of its canonical JSON, where its bytes can be read. */
  readonly sha256?: string | undefined;
}

/** A document of the pack. */
export interface PackDocument {
  /** Says where it came from, such as `Money/break/money.euro_has_two_digits`. */
  readonly id: string;
  readonly model: string;
  readonly bytes: Buffer;
}

/** What TypeScript makes of a document: what every other reader must make of it. */
export function judge(schema: z.ZodType, bytes: Uint8Array): Judgement {
  const decoded = decodeRecord(bytes);
  if (!decoded.ok) return { valid: false, stage: "reader", rules: [] };
  const { valid, issues } = inspect(schema, decoded.value);
  if (issues.some(({ rule }) => rule === undefined)) {
    return { valid: false, stage: "structure", rules: [] };
  }
  return { valid, stage: "rules", rules: issues.map(ruleText).sort() };
}

function ruleText({ rule, path }: Issue): string {
  return `${rule} ${pointer(path)}`;
}

/** A path as a JSON Pointer (RFC 6901). */
function pointer(path: Issue["path"]): string {
  return path
    .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}
