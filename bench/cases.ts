/**
 * The events that are timed, each valid and invalid, and the proof that they are what they claim.
 *
 * @module
 */
import { join } from "node:path";
import * as z from "zod";
import * as core from "zod/v4/core";
import { AnalyticsEvent } from "../src/analytics/analytics-event.js";
import { type CompiledSchema, useCompiled } from "../src/core/compiled.js";
import { examplesOf } from "../test/_fixtures.js";

/**
 * What is timed: single events of about 0.3, 1.1 and 20 KB, and all shipped examples in turn, whose
 * many shapes cost an optimising compiler more than one shape does.
 */
const exampleNames = {
  small: ["small"],
  usual: ["track-play"],
  large: ["large"],
  mixed: examplesOf("AnalyticsEvent").map(({ name }) => name),
} as const satisfies Record<string, readonly string[]>;

/** The name of what is timed. */
export type Load = keyof typeof exampleNames;

/** Whether events are valid. */
export type Validity = "valid" | "invalid";

/** Events to be timed, one after the other. */
export interface Case {
  readonly load: Load;
  readonly validity: Validity;
  /** The events as text without spaces. */
  readonly texts: readonly string[];
  /** The same as values. */
  readonly values: readonly unknown[];
  /** The schema as it is in the package, with the code that the build makes of it. */
  readonly schema: typeof AnalyticsEvent;
  /** The same schema by Zod's parser alone. */
  readonly plain: typeof AnalyticsEvent;
  /** The same schema by Zod's compiler, which makes code at run time. */
  readonly jit: typeof AnalyticsEvent;
}

const plain = core.clone(AnalyticsEvent, AnalyticsEvent._zod.def);
const jit = z.compile(plain, { strict: true });
const built = join(import.meta.dirname, "..", "build", "compiled", "AnalyticsEvent.model.ts");
const { AnalyticsEvent: code }: { readonly AnalyticsEvent: CompiledSchema } = await import(built);
useCompiled(AnalyticsEvent, code);

/** The names of all cases. */
export const caseNames = (Object.keys(exampleNames) as Load[]).flatMap((load) => [
  { load, validity: "valid" as const },
  { load, validity: "invalid" as const },
]);

/** A case, proven: valid events are accepted, invalid ones break the rule that is meant. */
export function caseOf(load: Load, validity: Validity): Case {
  const names: readonly string[] = exampleNames[load];
  const events = examplesOf("AnalyticsEvent")
    .filter(({ name }) => names.includes(name))
    .map(({ value }) => value);
  if (validity === "valid") return made(load, validity, events, []);
  // A rule is judged last, so that the whole event has been looked at when it fails.
  const broken = events.map((event) => ({
    ...Object(event),
    event_type: "group",
    group_id: undefined,
  }));
  return made(load, validity, broken, ["group_id"]);
}

function made(
  load: Load,
  validity: Validity,
  events: readonly unknown[],
  expected: readonly string[],
): Case {
  const texts = events.map((event) => JSON.stringify(event));
  const values: unknown[] = texts.map((text) => JSON.parse(text));
  for (const [index, value] of values.entries()) {
    const { issues } = AnalyticsEvent.safeParse(value).error ?? { issues: [] };
    const paths = issues.map(({ path }) => path.join("."));
    if (
      !expected.every((path) => paths.includes(path)) ||
      (expected.length === 0 && paths.length > 0)
    ) {
      throw new Error(`${validity} ${load} event ${index} is not what it claims: ${paths.join()}`);
    }
  }
  return { load, validity, texts, values, schema: AnalyticsEvent, plain, jit };
}
