/**
 * The events that are timed, each valid and invalid, and the proof that they are what they claim.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { AnalyticsEvent } from "../src/analytics/analytics-event.js";

/** The sizes that are timed: about 0.3, 1.1 and 20 KB. */
export const sizes = { small: "small", usual: "track-play", large: "large" } as const;

/** The name of a size. */
export type Size = keyof typeof sizes;

/** Whether an event is valid. */
export type Validity = "valid" | "invalid";

/** An event to be timed. */
export interface Case {
  readonly size: Size;
  readonly validity: Validity;
  /** Its bytes as text, without spaces. */
  readonly text: string;
  /** The same as a value. */
  readonly value: unknown;
}

/** The schema as a service compiles it. */
export const compiled = z.compile(AnalyticsEvent, { strict: true });

/** Every case, proven: the valid are accepted and the invalid break the one rule that is meant. */
export function cases(): Case[] {
  const all = (Object.keys(sizes) as Size[]).flatMap((size) => {
    const value = example(size);
    // A rule is judged last, so that the whole event has been looked at when it fails.
    const broken = { ...value, event_type: "group", group_id: undefined };
    return [made(size, "valid", value), made(size, "invalid", broken)];
  });
  for (const { size, validity, value } of all) {
    const issues =
      AnalyticsEvent.safeParse(value).error?.issues.map(({ path }) => path.join(".")) ?? [];
    const expected = validity === "valid" ? [] : ["group_id"];
    if (
      issues.join() !== expected.join() ||
      z.validate(compiled, value) !== (validity === "valid")
    ) {
      throw new Error(`The ${validity} ${size} event is not what it claims: ${issues.join(", ")}`);
    }
  }
  return all;
}

function made(size: Size, validity: Validity, value: object): Case {
  const text = JSON.stringify(value);
  return { size, validity, text, value: JSON.parse(text) };
}

function example(size: Size): object {
  const file = join(import.meta.dirname, "../examples/AnalyticsEvent", `${sizes[size]}.json`);
  return JSON.parse(readFileSync(file, "utf8"));
}
