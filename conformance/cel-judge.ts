/**
 * CEL, a judge of those rules that it can say: each text, by each engine, against the rule's tree.
 *
 * @module
 */
import * as z from "zod";
import { type Model, models } from "../src/catalog.js";
import { cel } from "../src/core/rules/cel.js";
import { allRules, type RulePlan, ruledPlaces, rulePlans } from "../src/core/rules/rule-plan.js";
import { type ReadyRule, structureOf } from "../src/core/rules/with-rules.js";
import { decodeRecord } from "../src/serialize/decode-record.js";
import { type CelProgram, celEngines } from "./cel-engines.js";
import { type CelValue, celNormalForm } from "./cel-normal-form.js";
import type { PackDocument } from "./document.js";

/** An evaluation that came to something else than the tree. */
export interface CelDifference {
  readonly engine: string;
  readonly rule: string;
  readonly text: string;
  readonly expected: boolean;
  /** What the engine gave. Its error counts too. */
  readonly given: unknown;
  readonly self: unknown;
}

/** How many rules were evaluated, and how long that took. */
export interface Effort {
  evaluations: number;
  nanos: bigint;
}

/** What judges the documents of one model. */
interface Parts {
  readonly structure: z.ZodType;
  readonly plans: readonly RulePlan[];
}

/** A rule's text, and the programs that the engines make of it, in their order. */
interface Compiled {
  readonly text: string;
  readonly programs: readonly CelProgram[];
}

/** Evaluates every CEL text on documents, at each place to which its rule applies. */
export class CelJudge {
  /** Documents whose structure is right; only these are judged. */
  documents = 0;
  /** Rules of all models, and those that CEL can say. */
  readonly rules: { readonly all: number; readonly said: number };
  readonly efforts: ReadonlyMap<string, Effort>;
  /** The same evaluations by the trees. */
  readonly trees: Effort = { evaluations: 0, nanos: 0n };
  private readonly parts: ReadonlyMap<string, Parts>;
  private readonly compiled = new Map<ReadyRule, Compiled>();

  constructor() {
    this.parts = new Map(models.map(({ name, schema }) => [name, partsOf(schema)]));
    const all = new Set(models.flatMap(({ schema }) => allRules(schema)));
    for (const rule of all) {
      const text = cel(rule.expression);
      if (text === undefined) continue;
      const programs = celEngines.map(({ compile }) => compile(text));
      this.compiled.set(rule, { text, programs });
    }
    this.rules = { all: all.size, said: this.compiled.size };
    this.efforts = new Map(celEngines.map(({ name }) => [name, { evaluations: 0, nanos: 0n }]));
  }

  /** Where engines differ from the trees about a document. */
  judge({ model, bytes }: PackDocument): CelDifference[] {
    const parts = this.parts.get(model);
    if (parts === undefined) throw new RangeError(`There is no model ${model}.`);
    const decoded = decodeRecord(bytes);
    const parsed = decoded.ok ? parts.structure.safeParse(decoded.value) : undefined;
    if (!parsed?.success) return [];
    this.documents += 1;
    return ruledPlaces(parts.plans, { path: [], value: parsed.data }).flatMap(
      ({ place, rules }) => {
        const self = celNormalForm(place.value);
        return rules.flatMap((rule) => this.differences(rule, place.value, self));
      },
    );
  }

  private differences(rule: ReadyRule, value: unknown, self: CelValue): CelDifference[] {
    const compiled = this.compiled.get(rule);
    if (compiled === undefined) return [];
    const { text, programs } = compiled;
    const expected = timed(this.trees, () => rule.holds(value, value));
    return celEngines.flatMap(({ name: engine }, index) => {
      const effort = this.efforts.get(engine);
      const program = programs[index];
      if (effort === undefined || program === undefined) return [];
      const given = timed(effort, () => outcome(program, self));
      return given === expected
        ? []
        : [{ engine, rule: rule.id, text, expected, given, self: value }];
    });
  }
}

function partsOf(schema: Model["schema"]): Parts {
  return { structure: z.compile(structureOf(schema)), plans: rulePlans(schema) };
}

function outcome(program: CelProgram, self: CelValue): unknown {
  try {
    return program(self);
  } catch (error) {
    return error;
  }
}

function timed<T>(effort: Effort, work: () => T): T {
  const start = process.hrtime.bigint();
  const result = work();
  effort.nanos += process.hrtime.bigint() - start;
  effort.evaluations += 1;
  return result;
}
