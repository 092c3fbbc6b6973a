/**
 * `npm run conformance:types`: whether the recommended generators make types that compile, and that
 * read every example.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { liftFieldDocs } from "../../scripts/field-docs.js";
import { models } from "../../src/catalog.js";
import { typesFiles } from "../../src/cli/schema-files.js";
import { writeFiles } from "../../src/cli/write-files.js";
import { typesForm } from "../../src/json-schema/types-form.js";
import { examplesOf, root } from "../../test/_fixtures.js";
import type { Command } from "../judges.js";
import { tableText } from "../table-text.js";
import { type Generator, generators } from "./generators.js";
import { type TypeDocument, typeDocuments } from "./type-documents.js";

const help = `Usage: npm run conformance:types -- [options]

Generates the types of every language whose toolchain is installed, compiles them, reads every example
with them and writes it back. Exits with 1 when a step fails, when an example is refused or comes back
as another, or when a required toolchain is missing.

  --only NAMES   languages, separated by commas (default: all)
  --show N       failures to show of each language (default 10)
  --help         this text

CONFORMANCE_REQUIRE=python,go,java,rust makes a missing toolchain a failure.
`;

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: generators.map(({ name }) => name).join() },
    show: { type: "string", default: "10" },
    help: { type: "boolean", default: false },
  },
});
if (options.help) {
  process.stdout.write(help);
  process.exit(0);
}

const work = join(import.meta.dirname, "..", ".work", "types");
const say = (text: string) => process.stderr.write(`${text}\n`);

/** What a line of a program's answers says. */
interface Answer {
  readonly id: string;
  readonly text?: string;
  readonly error?: string;
}

/** A document, and whether it is a whole example or an option inside one. */
interface Given extends TypeDocument {
  readonly isExample: boolean;
}

/** How many documents were read, and how many came back as they were. */
interface Counts {
  readonly given: number;
  readonly read: number;
  readonly equal: number;
}

const form = typesForm(models.map(({ schema }) => schema));
const documents: readonly Given[] = models.flatMap(({ name }) =>
  examplesOf(name).flatMap((example) => {
    const all = [...typeDocuments(form, name, `${name}/${example.name}`, example.value)];
    return all.map((document, index) => ({ ...document, isExample: index === 0 }));
  }),
);

function runs([program, ...args]: Command, folder: string): boolean {
  const { status, error } = spawnSync(program, args, {
    cwd: folder,
    env: { ...process.env, GOBIN: join(folder, "bin") },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (error !== undefined) say(`  ${program}: ${error.message}`);
  return status === 0;
}

/** Makes the work folder of a language; what an earlier run installed in it stays. */
function prepare({ name, registry }: Generator): string {
  const folder = join(work, name);
  cpSync(join(import.meta.dirname, name), folder, { recursive: true });
  rmSync(join(folder, "schemas"), { recursive: true, force: true });
  cpSync(join(work, "schemas"), join(folder, "schemas"), { recursive: true });
  if (registry !== undefined) {
    const types = [...new Set(documents.map(({ type }) => type))];
    writeFileSync(join(folder, registry.path), `${registry.text(types)}\n`);
  }
  return folder;
}

/** What came back; undefined when a step failed. */
function answersOf({ install, generate, compile, run }: Generator, folder: string) {
  const [given, answers] = [join(work, "documents.ndjson"), join(folder, "answers.ndjson")];
  const steps = [...install, ...generate, ...compile, [...run, given, answers] as const];
  if (!steps.every((command) => runs(command, folder))) return undefined;
  const lines = readFileSync(answers, "utf8").trimEnd().split("\n");
  return new Map(lines.map((line): [string, Answer] => [JSON.parse(line).id, JSON.parse(line)]));
}

function compare(
  generator: Generator,
  answers: ReadonlyMap<string, Answer>,
  some: Given[],
): Counts {
  const isRead = ({ id }: Given) => answers.get(id)?.text !== undefined;
  const isEqual = ({ id, value }: Given) => {
    const back: unknown = JSON.parse(answers.get(id)?.text ?? "null");
    return generator.forgetsEmpty
      ? isDeepStrictEqual(withoutEmpty(back), withoutEmpty(value))
      : isDeepStrictEqual(back, value);
  };
  const failed = some.filter((document) => !isRead(document) || !isEqual(document));
  for (const { id, type, value } of failed.slice(0, Number(options.show))) {
    say(`  ${id} as ${type}: ${answers.get(id)?.error ?? "comes back as another"}`);
    say(`    given ${JSON.stringify(value)}\n    back  ${answers.get(id)?.text}`);
  }
  return {
    given: some.length,
    read: some.filter(isRead).length,
    equal: some.length - failed.length,
  };
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => !isEmpty(member));
  return Object.fromEntries(entries.map(([key, member]) => [key, withoutEmpty(member)]));
}

const isEmpty = (value: unknown) =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

rmSync(join(work, "schemas"), { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const lines = documents.map(({ id, type, value }) => ({ id, type, text: JSON.stringify(value) }));
writeFileSync(
  join(work, "documents.ndjson"),
  lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
);
await writeFiles(join(work, "schemas"), typesFiles(models, { docs: liftFieldDocs(root) }));

const required = (process.env.CONFORMANCE_REQUIRE ?? "").split(",").filter((name) => name !== "");
const only = options.only.split(",");
const rows: string[][] = [];
const failed: string[] = [];
for (const generator of generators.filter(({ name }) => only.includes(name))) {
  const { name, tool, toolchain } = generator;
  if (spawnSync(toolchain[0], toolchain.slice(1), { stdio: "ignore" }).status !== 0) {
    say(`${name}: skipped, since ${toolchain[0]} is not installed.`);
    if (required.includes(name)) failed.push(name);
    continue;
  }
  say(`${name}: generating, compiling and reading.`);
  const start = performance.now();
  const answers = answersOf(generator, prepare(generator));
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  if (answers === undefined) {
    failed.push(name);
    continue;
  }
  const parts = [true, false].map((isExample) =>
    compare(
      generator,
      answers,
      documents.filter((document) => document.isExample === isExample),
    ),
  );
  if (parts.some(({ given, equal }) => equal < given)) failed.push(name);
  const counts = parts.flatMap(({ given, read, equal }) => [
    `${read}/${given}`,
    `${equal}/${given}`,
  ]);
  const made = models.length;
  rows.push([name, tool, String(made), ...counts, seconds]);
}
const title = [
  "language",
  "generator",
  "models",
  "examples read",
  "equal",
  "options read",
  "equal",
  "s",
];
process.stdout.write(tableText([title, ...rows]));
for (const name of failed) say(`${name} failed.`);
process.exitCode = failed.length === 0 ? 0 : 1;
