/**
 * `analytics-schemas list`: the models by domain.
 *
 * @module
 */
import { Command, Option } from "commander";
import { type Model, models } from "../catalog.js";
import { rulesOf } from "../core/rules/with-rules.js";
import { branches, shapes } from "../core/schema-tree.js";
import { exitCodes } from "./exit-code.js";
import type { Io } from "./io.js";
import { counted } from "./numbers.js";
import { Output } from "./output.js";
import { table } from "./table.js";
import { titleOf } from "./title-of.js";

/** A model in a list. */
interface Listed {
  readonly name: string;
  readonly domain: string;
  readonly title: string;
  readonly fields: number;
  readonly rules: number;
  readonly warnings: number;
}

/** The command, which hands its exit code to `done`. */
export function listCommand(io: Io, done: (code: number) => void): Command {
  return new Command("list")
    .description("name the models by domain")
    .addOption(
      new Option("--format <format>", "pretty: for people; json: an array")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .action(async ({ format }: { readonly format: string }) => {
      const listed = models.map(listedOf);
      const text = format === "json" ? `${JSON.stringify(listed, null, 2)}\n` : pretty(listed, io);
      await new Output(io.stdout).write(text);
      done(exitCodes.allValid);
    });
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
