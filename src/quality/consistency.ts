/**
 * How many of the rules that speak of a record hold (ISO/IEC 25024 Con-I-1; ODCS `consistency`).
 *
 * @module
 */
import type * as z from "zod";
import type { Judge } from "../core/rules/evaluate.js";
import { type Inspection, type InspectOptions, isWellFormed } from "../core/rules/inspect.js";
import { PathTree } from "../core/rules/path-tree.js";
import { ruledPlaces, rulePlans } from "../core/rules/rule-plan.js";
import type { ReadyRule } from "../core/rules/with-rules.js";
import { withDefaults } from "../core/with-defaults.js";
import { penalties } from "./accuracy.js";
import type { Finding, Measure } from "./measure.js";
import { speaks } from "./speaks.js";

/** What is asked of a rule for every record. Its id is put together anew each time it is read. */
interface Known {
  readonly id: string;
  readonly speaks: Judge;
}

const known = new WeakMap<ReadyRule, Known>();

/** What the rules say of a record. */
export interface Consistency extends Measure {
  /** The share of the rules that could be judged; 1 when there are none. */
  readonly judged: number;
}

/**
 * How consistent a record is: `1 - Σ p / s`, with `s` rules that spoke, each at each place where it
 * stands, and of each that broke its penalty `p`: 1 for an error, ½ for a warning, 0 for an
 * information. A rule that is silent, because what it speaks of is absent, is not counted: it holds
 * for nothing that the record says. Undefined when no rule spoke.
 *
 * @param inspection What `inspect` found.
 */
export function consistencyOf(
  schema: z.ZodType,
  record: unknown,
  { issues, data }: Inspection<unknown>,
  { severity = {} }: InspectOptions,
  fieldOf: (path: readonly (string | number)[]) => string,
): Consistency {
  const structural = issues.filter(({ rule, code }) => {
    return rule === undefined && code !== "unrecognized_keys";
  });
  const spoilt = new PathTree(structural.map(({ path }) => path));
  const findings: Finding[] = [];
  let [spoke, unjudged, silent, lost] = [0, 0, 0, 0];
  const root = { path: [], value: data ?? withDefaults(schema, record) };
  const isAnyBroken = issues.length > structural.length;
  for (const { place, rules } of ruledPlaces(rulePlans(schema), root)) {
    for (const rule of rules) {
      const { id, speaks: isSpoken } = knownOf(rule);
      const level = severity[id] ?? rule.severity;
      if (level === "off") continue;
      if (structural.length > 0 && !isWellFormed(rule, place, spoilt)) {
        unjudged += 1;
      } else if (!isSpoken(place.value, place.value)) {
        silent += 1;
      } else {
        spoke += 1;
        if (!isAnyBroken || rule.holds(place.value, place.value)) continue;
        lost += penalties[level];
        const field = fieldOf([...place.path, ...rule.locate(place.value)]);
        findings.push({
          code: level === "error" ? "rule_broken" : "rule_warned",
          ...(field !== "" && { field }),
          rule: id,
          message: rule.message,
        });
      }
    }
  }
  const could = spoke + silent;
  const evidence = spoke === 0 ? 0 : spoke / (spoke + unjudged);
  const judged = could + unjudged === 0 ? 1 : could / (could + unjudged);
  return { score: spoke === 0 ? undefined : 1 - lost / spoke, evidence, findings, judged };
}

function knownOf(rule: ReadyRule): Known {
  const before = known.get(rule);
  if (before !== undefined) return before;
  const it = { id: rule.id, speaks: speaks(rule.expression) };
  known.set(rule, it);
  return it;
}
