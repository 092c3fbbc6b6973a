/**
 * Changes of a JSON document as data (RFC 6902).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../closed.js";
import { freeValue } from "../free-form.js";
import { ne } from "../rules/expression.js";
import { warn } from "../rules/rule.js";
import { withRules } from "../rules/with-rules.js";
import { JsonPointer } from "./json-pointer.js";

/** A JSON value, bounded as free-form maps are: at most 8 objects and lists inside one another. */
export const PatchValue = freeValue();
export type PatchValue = z.infer<typeof PatchValue>;

/** Puts a value to a place: into a list before the item there, `-` being its end. */
export const PatchAdd = closed({
  /** Puts a value there. */
  op: z.literal("add"),
  /** Where it is put. */
  path: JsonPointer,
  /** What is put there. */
  value: PatchValue,
}).meta({ id: "PatchAdd", title: "Addition by a patch" });
export type PatchAdd = z.infer<typeof PatchAdd>;

/** Takes a value away. */
export const PatchRemove = closed({
  /** Takes what is there away. */
  op: z.literal("remove"),
  /** Where it is. */
  path: JsonPointer,
}).meta({ id: "PatchRemove", title: "Removal by a patch" });
export type PatchRemove = z.infer<typeof PatchRemove>;

/** Puts a value in the place of another. */
export const PatchReplace = closed({
  /** Puts a value in the place of what is there. */
  op: z.literal("replace"),
  /** Where it is. */
  path: JsonPointer,
  /** What is put there. */
  value: PatchValue,
}).meta({ id: "PatchReplace", title: "Replacement by a patch" });
export type PatchReplace = z.infer<typeof PatchReplace>;

/** Moves a value to another place. */
export const PatchMove = withRules(
  closed({
    /** Moves what is at one place to another. */
    op: z.literal("move"),
    /** Where it was. */
    from: JsonPointer,
    /** Where it is put. */
    path: JsonPointer,
  }),
  { moves_elsewhere: warn("What is moved changes its place.", ne("from", "path"), "path") },
).meta({ id: "PatchMove", title: "Move by a patch" });
export type PatchMove = z.infer<typeof PatchMove>;

/** Copies a value to another place. */
export const PatchCopy = closed({
  /** Copies what is at one place to another. */
  op: z.literal("copy"),
  /** Where it is. */
  from: JsonPointer,
  /** Where the copy is put. */
  path: JsonPointer,
}).meta({ id: "PatchCopy", title: "Copy by a patch" });
export type PatchCopy = z.infer<typeof PatchCopy>;

/** Fails the whole patch unless a value is there. */
export const PatchTest = closed({
  /** Asks whether a value is there. */
  op: z.literal("test"),
  /** Where it must be. */
  path: JsonPointer,
  /** What must be there. */
  value: PatchValue,
}).meta({ id: "PatchTest", title: "Test by a patch" });
export type PatchTest = z.infer<typeof PatchTest>;

/** One step of a patch, told apart by `op`. */
export const JsonPatchStep = z
  .discriminatedUnion("op", [PatchAdd, PatchRemove, PatchReplace, PatchMove, PatchCopy, PatchTest])
  .meta({ id: "JsonPatchStep", title: "Step of a patch" });
export type JsonPatchStep = z.infer<typeof JsonPatchStep>;

/** Steps that lead from one document to another, in order: at most 500. */
export const JsonPatch = z.array(JsonPatchStep).max(500);
export type JsonPatch = z.infer<typeof JsonPatch>;
