/**
 * `npm run conformance`: whether readers in all languages agree, document by document.
 *
 * @module
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { models } from "../src/catalog.js";
import { bundle } from "../src/json-schema/bundle.js";
import { ajvJudge, withoutRuleKeywords } from "./ajv-judge.js";
import { type Answers, type Difference, differenceOf, readAnswers } from "./answers.js";
import { CelJudge } from "./cel-judge.js";
import { timedDigest } from "./digest.js";
import { type Judgement, judge, type PackDocument } from "./document.js";
import { doublesText } from "./doubles.js";
import { type Command, type Judge, judges } from "./judges.js";
import { celText, matrixText, type Row } from "./matrix.js";
import { pack } from "./pack.js";
import { isInstalled, succeeds } from "./run-command.js";

const help = `Usage: npm run conformance -- [options]

Judges the same documents in TypeScript and in every language whose toolchain is installed, and prints
in how many they disagree, and in how many the digests of their canonical JSON are equal. Evaluates each rule's CEL text, too, with two engines, where the structure of
a document is right; of these, "rules" counts evaluations. Exits with 1 when one does, or when a required toolchain is missing.

  --count N      documents, at least those of the examples and fixtures (default 20000)
  --seed N       which documents (default 1)
  --only NAMES   languages and "cel", separated by commas (default: all)
  --tests        run each reader's own tests first
  --reuse        judge the documents of the last run again
  --show N       disagreements to show of each language (default 10)
  --help         this text

CONFORMANCE_REQUIRE=python,go,java,rust makes a missing toolchain a failure.
`;

const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: [...judges.map(({ name }) => name), "cel"].join() },
    show: { type: "string", default: "10" },
    tests: { type: "boolean", default: false },
    reuse: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (options.help) {
  process.stdout.write(help);
  process.exit(0);
}

const work = join(import.meta.dirname, ".work");
const files = {
  bundle: join(work, "bundle.json"),
  pack: join(work, "pack.ndjson"),
  doubles: join(work, "doubles.txt"),
  expected: join(work, "expected.json"),
  answers: (name: string) => join(work, `${name}.ndjson`),
};
const say = (text: string) => process.stderr.write(`${text}\n`);

const schemas = new Map(models.map(({ name, schema }) => [name, schema]));
const whole = bundle(models.map(({ schema }) => schema));
const structure = ajvJudge(withoutRuleKeywords(whole));
const withKeywords = ajvJudge(whole);

/** What TypeScript makes of the documents of a pack, and how Ajv differs. */
interface Prepared {
  readonly expected: ReadonlyMap<string, Judgement>;
  readonly ajv: Readonly<Record<"structure" | "keywords", Counts>>;
  readonly microsPerDocument: number;
  readonly microsPerDigest: number;
}

type Counts = Partial<Record<Difference, number>>;

/** Makes the documents, judges them, and writes them down for the other judges. */
function prepare(count: number, seed: number): Prepared {
  mkdirSync(work, { recursive: true });
  writeFileSync(files.bundle, JSON.stringify(whole));
  writeFileSync(files.doubles, doublesText(seed));
  const expected = new Map<string, Judgement>();
  const ajv: Prepared["ajv"] = { structure: {}, keywords: {} };
  const file = openSync(files.pack, "w");
  let nanos = 0n;
  let digestNanos = 0n;
  let digests = 0;
  for (const { id, model, bytes } of pack(count, seed)) {
    const schema = schemas.get(model);
    if (schema === undefined) throw new RangeError(`There is no model ${model}.`);
    const start = process.hrtime.bigint();
    const judgement = judge(schema, bytes);
    nanos += process.hrtime.bigint() - start;
    const digest = timedDigest(bytes);
    digestNanos += digest?.nanos ?? 0n;
    digests += digest === undefined ? 0 : 1;
    expected.set(id, { ...judgement, sha256: digest?.sha256 });
    countAjv(ajv, { id, model, bytes }, judgement);
    writeSync(file, `${JSON.stringify({ id, model, base64: bytes.toString("base64") })}\n`);
  }
  closeSync(file);
  const microsPerDocument = Number(nanos) / 1000 / expected.size;
  const microsPerDigest = Number(digestNanos) / 1000 / Math.max(digests, 1);
  const speeds = { microsPerDocument, microsPerDigest };
  writeFileSync(files.expected, JSON.stringify({ expected: [...expected], ajv, ...speeds }));
  return { expected, ajv, ...speeds };
}

function prepared(): Prepared {
  const last = JSON.parse(readFileSync(files.expected, "utf8"));
  return { ...last, expected: new Map(last.expected) };
}

/**
 * Ajv must agree about the structure. With the keywords that say rules it refuses more, but nothing
 * that is valid.
 */
function countAjv(
  ajv: Prepared["ajv"],
  { id, model, bytes }: PackDocument,
  { valid, stage }: Judgement,
): void {
  if (stage === "reader") return;
  const value: unknown = JSON.parse(bytes.toString("utf8"));
  const isRight = structure(model, value);
  const isAccepted = withKeywords(model, value);
  if (isRight !== (stage === "rules")) count(ajv.structure, "verdict", id);
  if (isAccepted ? !isRight : valid) count(ajv.keywords, "verdict", id);
}

function count(counts: Counts, kind: Difference, id: string): void {
  counts[kind] = (counts[kind] ?? 0) + 1;
  if ((counts[kind] ?? 0) <= Number(options.show)) say(`  ${kind}: ${id}`);
}

function answersOf(judge: Judge): Answers | undefined {
  const judging: Command = [...judge.run, files.bundle, files.pack, files.answers(judge.name)];
  const tests = options.tests ? judge.tests : [];
  const isDone = [...judge.build, ...tests, judging].every((command) =>
    succeeds(command, judge.folder),
  );
  return isDone ? readAnswers(files.answers(judge.name)) : undefined;
}

function compare(name: string, expected: ReadonlyMap<string, Judgement>, answers: Answers): Row {
  const differences: Counts = {};
  let digests = 0;
  for (const [id, judgement] of expected) {
    const given = answers.judgements.get(id);
    const isEqual = judgement.sha256 === given?.sha256;
    if (isEqual && judgement.sha256 !== undefined) digests += 1;
    for (const difference of [
      differenceOf(judgement, given),
      isEqual ? undefined : "digest",
    ] as const) {
      if (difference === undefined) continue;
      count(differences, difference, id);
      if ((differences[difference] ?? 0) <= Number(options.show)) {
        say(`    expected ${JSON.stringify(judgement)}\n    given    ${JSON.stringify(given)}`);
      }
    }
  }
  return {
    judge: name,
    documents: answers.judgements.size,
    differences,
    microsPerDocument: inMicros(answers.nanosPerDocument),
    digests,
    microsPerDigest: inMicros(answers.nanosPerDigest),
  };
}

function inMicros(nanos: number | undefined): number | undefined {
  return nanos === undefined ? undefined : nanos / 1000;
}

/** Judges the documents of the pack with CEL: a row for each engine. */
function celRows(judge: CelJudge): Row[] {
  const differences = new Map(
    [...judge.efforts.keys()].map((name): [string, Counts] => [name, {}]),
  );
  for (const line of readFileSync(files.pack, "utf8").split("\n")) {
    if (line === "") continue;
    const { id, model, base64 } = JSON.parse(line);
    for (const found of judge.judge({ id, model, bytes: Buffer.from(base64, "base64") })) {
      const counts = differences.get(found.engine) ?? {};
      count(counts, "rules", `${id} ${found.engine} ${found.rule}`);
      if ((counts.rules ?? 0) <= Number(options.show)) {
        say(
          `    expected ${found.expected}\n    given    ${found.given}\n    of       ${found.text}`,
        );
      }
    }
  }
  return [...judge.efforts].map(([engine, { nanos }]) => ({
    judge: `cel, ${engine}`,
    documents: judge.documents,
    differences: differences.get(engine) ?? {},
    microsPerDocument: Number(nanos) / 1000 / judge.documents,
  }));
}

const required = (process.env.CONFORMANCE_REQUIRE ?? "").split(",").filter((name) => name !== "");
const only = options.only.split(",");
if (!options.reuse) say(`Making ${options.count} documents with the seed ${options.seed}.`);
const { expected, ajv, microsPerDocument, microsPerDigest } = options.reuse
  ? prepared()
  : prepare(Number(options.count), Number(options.seed));
const documents = expected.size;
const digests = [...expected.values()].filter(({ sha256 }) => sha256 !== undefined).length;
const rows: Row[] = [
  { judge: "typescript", documents, differences: {}, microsPerDocument, digests, microsPerDigest },
  {
    judge: "ajv, structure",
    documents,
    differences: ajv.structure,
    microsPerDocument: undefined,
  },
  {
    judge: "ajv, with rules",
    documents,
    differences: ajv.keywords,
    microsPerDocument: undefined,
  },
];
const failed: string[] = [];
for (const judge of judges.filter(({ name }) => only.includes(name))) {
  if (!isInstalled(judge.toolchain)) {
    say(`${judge.name}: skipped, since ${judge.toolchain[0]} is not installed.`);
    if (required.includes(judge.name)) failed.push(judge.name);
    continue;
  }
  say(`${judge.name}: building and judging.`);
  const answers = answersOf(judge);
  if (answers === undefined) failed.push(judge.name);
  else rows.push(compare(judge.name, expected, answers));
}
const celJudge = only.includes("cel") ? new CelJudge() : undefined;
if (celJudge !== undefined) {
  say("cel: judging.");
  rows.push(...celRows(celJudge));
}
process.stdout.write(matrixText(rows));
if (celJudge !== undefined) process.stdout.write(celText(celJudge));
for (const name of failed) say(`${name} did not judge.`);
const isAgreed = rows.every(({ differences }) => Object.keys(differences).length === 0);
process.exitCode = isAgreed && failed.length === 0 ? 0 : 1;
