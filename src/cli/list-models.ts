/**
 * One run of `list`.
 *
 * @module
 */
import { type Model, models } from "../catalog.js";
import { rulesOf } from "../core/rules/with-rules.js";
import { branches, shapes } from "../core/schema-tree.js";
import { exitCodes } from "./exit-code.js";
import type { Io } from "./io.js";
import { counted } from "./numbers.js";
import { Output } from "./output.js";
import { table } from "./table.js";
import { titleOf } from "./title-of.js";

/** The options of `list`, as they are given. */
export interface ListOptions {
  readonly format: "pretty" | "json";
}

/** A model in a list. */
interface Listed {
  readonly name: string;
  readonly domain: string;
  readonly title: string;
  readonly fields: number;
  readonly rules: number;
  readonly warnings: number;
}

/** Prints the models by domain. Gives the exit code. */
export async function listModels({ format }: ListOptions, io: Io): Promise<number> {
  const listed = models.map(listedOf);
  const text = format === "json" ? `${JSON.stringify(listed, null, 2)}\n` : pretty(listed, io);
  await new Output(io.stdout).write(text);
  return exitCodes.allValid;
}

/** Fields and rules of the model itself, those of models inside it left out. */
function listedOf({ name, domain, schema }: Model): Listed {
  const all = shapes(schema);
  const rules = all.flatMap((shape) => rulesOf(shape.schema));
  const errors = rules.filter(({ severity }) => severity === "error");
  return {
    name,
    domain,
    title: titleOf(schema),
    fields: new Set(all.flatMap((shape) => branches(shape.schema).map(({ step }) => step))).size,
    rules: errors.length,
    warnings: rules.length - errors.length,
  };
}

function pretty(listed: readonly Listed[], { colors, columns }: Io): string {
  const domains = [...new Set(listed.map(({ domain }) => domain))];
  const lines = domains.flatMap((domain) => {
    const rows = listed
      .filter((each) => each.domain === domain)
      .map((each) => [each.name, each.title, countsOf(each)]);
    return [colors.bold(domain), ...table(rows, columns), ""];
  });
  return `${[...lines, "`analytics-schemas explain MODEL` tells more of one."].join("\n")}\n`;
}

function countsOf({ fields, rules, warnings }: Listed): string {
  return [counted(fields, "field"), counted(rules, "rule"), counted(warnings, "warning")].join(
    ", ",
  );
}
