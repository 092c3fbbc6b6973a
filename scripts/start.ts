/**
 * The main job: judges ten thousand generated records over all models and says what it found.
 *
 * `npm start -- --records 100000 --seed 7` judges others.
 *
 * @module
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pc from "picocolors";
import { models } from "../src/catalog.js";
import { countText, percentText } from "../src/cli/numbers.js";
import { byCount } from "../src/cli/summary.js";
import { table } from "../src/cli/table.js";
import { Tally } from "../src/cli/tally.js";
import { inspect } from "../src/core/rules/inspect.js";
import { deadLetterOf } from "../src/serialize/dead-letter-of.js";
import { type RecordVerdict, validateRecords } from "../src/serialize/validate-records.js";
import { generate } from "./generate.js";

const deadLetterFile = "dead-letters.ndjson";
const { records, seed } = options();

print(
  `${pc.bold(`${countText(records)} generated records over ${models.length} models`)} ${pc.dim(`(seed ${seed})`)}`,
);
const tallies = new Map(models.map(({ name }) => [name, new Tally()]));
const all = new Tally();
const latenciesUs: number[] = [];
const letters: string[] = [];

await judgeAll(inputsByModel(2_000, seed + 1), () => undefined);
await judgeAll(inputsByModel(records, seed), keep);
writeFileSync(deadLetterFile, letters.join(""));
report();

function options(): { records: number; seed: number } {
  const { values } = parseArgs({
    options: { records: { type: "string" }, seed: { type: "string" } },
  });
  const wanted = { records: Number(values.records ?? 10_000), seed: Number(values.seed ?? 1) };
  if (!(Number.isInteger(wanted.records) && wanted.records > 0 && Number.isInteger(wanted.seed))) {
    console.error("--records takes a number above zero, --seed an integer.");
    process.exit(2);
  }
  return wanted;
}

function inputsByModel(count: number, from: number): Map<string, Buffer> {
  const lines = new Map<string, Buffer[]>();
  const newline = Buffer.from("\n");
  for (const { model, bytes } of generate(count, from)) {
    const own = lines.get(model) ?? [];
    own.push(bytes, newline);
    lines.set(model, own);
  }
  return new Map([...lines].map(([model, parts]) => [model, Buffer.concat(parts)]));
}

type Keep = (verdict: RecordVerdict, model: string, latencyUs: number) => void;

/** Judges the inputs of all models, and times each verdict from the bytes on. */
async function judgeAll(inputs: ReadonlyMap<string, Buffer>, done: Keep): Promise<void> {
  for (const { name, schema } of models) {
    const input = inputs.get(name) ?? Buffer.alloc(0);
    const judge = (value: unknown) => inspect(schema, value);
    const verdicts = validateRecords([input], judge, { form: "ndjson" });
    for (;;) {
      const before = performance.now();
      const next = await verdicts.next();
      if (next.done) break;
      done(next.value, name, (performance.now() - before) * 1000);
    }
  }
}

function keep(verdict: RecordVerdict, model: string, latencyUs: number): void {
  latenciesUs.push(latencyUs);
  tallies.get(model)?.add(verdict, model);
  all.add(verdict, model);
  const letter = deadLetterOf(verdict, { model });
  if (letter !== undefined) letters.push(`${JSON.stringify(letter)}\n`);
}

function report(): void {
  const width = Math.min(process.stdout.columns ?? 100, 120);
  const rows = models.map(({ name }) => {
    const tally = tallies.get(name) ?? new Tally();
    return [countText(tally.records), name, ...verdictCells(tally), bar(tally)];
  });
  print(
    "",
    ...table([["records", "model", "  valid", "invalid", " warned", ""], ...rows], width, true),
  );
  print("", pc.bold("Refused because"));
  print(
    ...table(
      byCount(all.reasons).map(([reason, count]) => [countText(count), reason]),
      width,
      true,
    ),
  );
  const broken = byCount(new Map([...all.rules].map(([id, { count }]) => [id, count])));
  print("", pc.bold("Rules broken most"));
  print(
    ...table(
      broken
        .slice(0, 8)
        .map(([id, count]) => [countText(count), id, all.rules.get(id)?.message ?? ""]),
      width,
      true,
    ),
  );
  const rest = broken.length - 8;
  if (rest > 0) print(pc.dim(`  and ${rest} more rules`));
  print("", closing());
}

function verdictCells({ valid, invalid, warned }: Tally): string[] {
  return [valid, invalid, warned].map((count) => countText(count).padStart(7));
}

/** The share of valid records as a bar of twenty characters. */
function bar({ valid, records: count }: Tally): string {
  const filled = Math.round((20 * valid) / Math.max(1, count));
  return `${"█".repeat(filled)}${"░".repeat(20 - filled)} ${percentText(valid, count)}`;
}

function closing(): string {
  const sorted = latenciesUs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const totalS = latenciesUs.reduce((sum, each) => sum + each, 0) / 1e6;
  const rate = countText(Math.round(all.records / totalS));
  const valid = `${pc.green(`${countText(all.valid)} valid`)}, ${pc.red(`${countText(all.invalid)} invalid`)}`;
  return [
    `${valid} in ${Math.round(totalS * 1000)} ms: ${pc.bold(`${rate} records/s`)}, from bytes to verdict, on one warm core.`,
    `Half took under ${at(0.5).toFixed(0)} µs, 99 of 100 under ${at(0.99).toFixed(0)} µs (p99).`,
    `${countText(letters.length)} dead letters in ${deadLetterFile}, each with its bytes and every issue.`,
  ].join("\n");
}

function print(...lines: string[]): void {
  console.log(lines.join("\n"));
}
