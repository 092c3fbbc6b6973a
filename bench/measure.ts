/**
 * Times each way to judge an event against `JSON.parse` of the same bytes, in the same run.
 *
 * @module
 */
import { Bench } from "tinybench";
import * as z from "zod";
import { type Case, cases, compiled, type Size, type Validity } from "./cases.js";

/** What is timed. */
export type Operation = "verdict" | "parse";

/** What was measured of one operation on one case. */
export interface Measurement {
  readonly size: Size;
  readonly validity: Validity;
  readonly operation: Operation;
  /** Bytes of the event. */
  readonly event_bytes: number;
  /** The median over all rounds of the time divided by that of `JSON.parse`. */
  readonly ratio: number;
  /** The median time of one event. */
  readonly median_ms: number;
  /** The time that 99 of 100 events stay below, the median over all rounds. */
  readonly p99_ms: number;
}

const operations: Readonly<Record<Operation, (value: unknown) => unknown>> = {
  verdict: (value) => z.validate(compiled, value),
  parse: (value) => compiled.safeParse(value).success,
};

/**
 * Measures every case.
 *
 * Each round times `JSON.parse` and the operations one after the other for a short while, so that
 * what disturbs the machine disturbs all of them; the median over the rounds is taken.
 *
 * @param rounds How many rounds, at least 1.
 * @param roundMs How long one operation runs in a round, in milliseconds.
 */
export async function measure(rounds: number, roundMs: number): Promise<Measurement[]> {
  const all = cases();
  const results: Measurement[] = [];
  for (const each of all) results.push(...(await measureCase(each, rounds, roundMs)));
  return results;
}

async function measureCase(it: Case, rounds: number, roundMs: number): Promise<Measurement[]> {
  let used = 0;
  const bench = new Bench({ time: roundMs, warmup: true, warmupTime: roundMs });
  bench.add("JSON.parse", () => {
    used += Object.keys(JSON.parse(it.text)).length;
  });
  for (const [name, judge] of Object.entries(operations)) {
    bench.add(name, () => {
      used += judge(it.value) ? 1 : 0;
    });
  }
  const samples: Record<string, { p50: number; p99: number }[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const { name, result } of await bench.run()) {
      if (result.state !== "completed") throw new Error(`${name} did not finish`);
      const { p50, p99 } = result.latency;
      samples[name] = [...(samples[name] ?? []), { p50, p99 }];
    }
  }
  if (used === 0) throw new Error("Nothing was judged.");
  const base = samples["JSON.parse"] ?? [];
  return (Object.keys(operations) as Operation[]).map((operation) => {
    const own = samples[operation] ?? [];
    return {
      size: it.size,
      validity: it.validity,
      operation,
      event_bytes: Buffer.byteLength(it.text),
      ratio: median(own.map(({ p50 }, round) => p50 / (base[round]?.p50 ?? Number.NaN))),
      median_ms: median(own.map(({ p50 }) => p50)),
      p99_ms: median(own.map(({ p99 }) => p99)),
    };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
