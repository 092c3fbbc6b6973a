/**
 * How rules reach the values of a record whose defaults are not filled in.
 *
 * @module
 */
import * as core from "zod/v4/core";
import type { Spot } from "../core/rules/spot.js";
import { branches, unwrap } from "../core/schema-tree.js";
import { CompileError } from "./compile-error.js";
import { sharedDefaultText } from "./default-text.js";
import { tagsOf } from "./literal-text.js";
import type { ModuleWriter } from "./module-writer.js";

/** A schema that may stand at a place. */
interface Candidate {
  readonly schema: core.$ZodType;
  /** The text that is true where it stands there. Absent: it always does. */
  readonly test: string | undefined;
}

/**
 * A value whose schemas are known: what is absent of it reads as its default.
 *
 * @param mayLack Whether the value itself may be absent.
 */
export function schemaSpot(
  writer: ModuleWriter,
  text: string,
  schemas: readonly core.$ZodType[],
  mayLack = false,
): Spot {
  const member = (key: string) => {
    const shapes = schemas.flatMap((schema) => shapesOf(schema, text));
    const fields = shapes.flatMap(({ schema, test }) =>
      branches(schema)
        .filter(({ step }) => step === key)
        .map((branch): Candidate => ({ schema: branch.schema, test })),
    );
    const isSure =
      fields.length === shapes.length && fields.every(({ schema }) => isSurely(schema));
    return schemaSpot(
      writer,
      memberText(writer, text, key, fields, mayLack),
      fields.map(({ schema }) => schema),
      mayLack || !isSure || fields.length === 0,
    );
  };
  const one = (variable: string) => {
    const inside = schemas.flatMap((schema) => branches(unwrap(schema)));
    const items = inside.filter(({ step }) => step === "[]" || step === "*");
    return schemaSpot(
      writer,
      variable,
      items.map(({ schema }) => schema),
    );
  };
  const held = (variable: string) => schemaSpot(writer, variable, schemas);
  return { text, member, one, held };
}

function memberText(
  writer: ModuleWriter,
  text: string,
  key: string,
  fields: readonly Candidate[],
  mayLack: boolean,
): string {
  const name = /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  const own = `${text}${name}`;
  const defaults = fields.map(({ schema }) => sharedDefaultText(writer, schema));
  if (defaults.every((it) => it === undefined)) {
    return mayLack ? `${text}?.${name.replace(/^\./, "")}` : own;
  }
  if (fields.length > 1 && fields.some(({ test }) => test === undefined)) {
    throw new CompileError(`a default of "${key}", which a rule reads in one of several shapes`);
  }
  const filled = fields.reduceRight((otherwise, { test }, index) => {
    // What is null stays null.
    const value =
      defaults[index] === undefined ? own : `(${own} === undefined ? ${defaults[index]} : ${own})`;
    return test === undefined ? value : `(${test} ? ${value} : ${otherwise})`;
  }, "undefined");
  return mayLack ? `(${text} == null ? undefined : ${filled})` : filled;
}

/** The shapes that a schema allows, each with the text that is true of the values that claim it. */
function shapesOf(field: core.$ZodType, text: string): Candidate[] {
  const schema = unwrap(field);
  if (!(schema instanceof core.$ZodDiscriminatedUnion)) return [{ schema, test: undefined }];
  const { options, discriminator } = schema._zod.def;
  return options.map((option) => {
    const tests = tagsOf(option, discriminator).map(
      (tag) => `${text}?.[${JSON.stringify(discriminator)}] === ${tag}`,
    );
    return { schema: unwrap(option), test: `(${tests.join(" || ")})` };
  });
}

/** Whether a field has a value in every parsed record. */
function isSurely(schema: core.$ZodType): boolean {
  return schema._zod.optin === undefined || schema instanceof core.$ZodDefault;
}
