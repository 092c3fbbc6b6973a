/**
 * Times each way to judge an event against `JSON.parse` of the same bytes, in the same run.
 *
 * @module
 */
import { Bench } from "tinybench";
import * as z from "zod";
import { isValid } from "../src/core/compiled.js";
import type { Case, Load, Validity } from "./cases.js";

/**
 * What is timed: the verdict and the parse of the package, Zod's own parser, and the verdict of Zod's
 * compiler.
 */
export type Operation = "verdict" | "parse" | "plain Zod" | "z.compile";

/** What was measured of one operation on one case. */
export interface Measurement {
  readonly load: Load;
  readonly validity: Validity;
  readonly operation: Operation;
  /** Bytes of an event, on average. */
  readonly event_bytes: number;
  /** The median time divided by that of `JSON.parse`, the median over all rounds. */
  readonly ratio: number;
  /** The median time of one event. */
  readonly median_ms: number;
  /** The time that 99 of 100 events stay below, the median over all rounds. */
  readonly p99_ms: number;
}

const operations: readonly Operation[] = ["verdict", "parse", "plain Zod", "z.compile"];

/** What tells of the time of one task in one round, in milliseconds an event. */
interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/**
 * Measures one case.
 *
 * Each round times `JSON.parse` and the operations one after the other for a short while, so that
 * what disturbs the machine disturbs all of them; the median over the rounds is taken.
 *
 * @param rounds How many rounds, at least 1.
 * @param roundMs How long one operation runs in a round, in milliseconds.
 */
export async function measure(it: Case, rounds: number, roundMs: number): Promise<Measurement[]> {
  const history: Map<string, Latency>[] = [];
  for (let round = 0; round < rounds; round++) history.push(await runRound(it, roundMs));
  const over = (of: (round: Map<string, Latency>) => number | undefined) =>
    median(history.map((round) => of(round) ?? Number.NaN));
  return operations.map((operation) => ({
    load: it.load,
    validity: it.validity,
    operation,
    event_bytes: Math.round(Buffer.byteLength(it.texts.join("")) / it.texts.length),
    ratio: over((round) => (round.get(operation)?.p50 ?? 0) / (round.get("JSON.parse")?.p50 ?? 0)),
    median_ms: over((round) => round.get(operation)?.p50),
    p99_ms: over((round) => round.get(operation)?.p99),
  }));
}

async function runRound(it: Case, roundMs: number): Promise<Map<string, Latency>> {
  const { texts, values, schema, plain, jit } = it;
  let turn = 0;
  const accepted = new Map<string, number>();
  const bench = new Bench({ time: roundMs, warmupTime: roundMs / 4 });
  const add = (name: string, judge: (index: number) => boolean) =>
    bench.add(name, () => {
      turn = (turn + 1) % texts.length;
      if (judge(turn)) accepted.set(name, (accepted.get(name) ?? 0) + 1);
    });
  add("JSON.parse", (index) => JSON.parse(texts[index] ?? "") !== null);
  add("verdict", (index) => isValid(schema, values[index]));
  add("parse", (index) => schema.safeParse(values[index]).success);
  add("plain Zod", (index) => plain.safeParse(values[index]).success);
  add("z.compile", (index) => z.validate(jit, values[index]));
  const tasks = await bench.run();
  if (operations.some((name) => accepted.has(name) !== (it.validity === "valid"))) {
    throw new Error(`The ${it.validity} ${it.load} events were not judged so.`);
  }
  return new Map(
    tasks.map(({ name, result }) => {
      if (result.state !== "completed") throw new Error(`${name} did not finish.`);
      const { p50, p99 } = result.latency;
      return [name, { p50, p99 }];
    }),
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
