/**
 * Rule files of Prometheus, in the words of the package.
 *
 * @module
 */
import { parse } from "yaml";
import * as z from "zod";

const texts = z.record(z.string(), z.string());

const Rule = z.strictObject({
  alert: z.string().optional(),
  record: z.string().optional(),
  expr: z.string(),
  for: z.string().optional(),
  keep_firing_for: z.string().optional(),
  labels: texts.optional(),
  annotations: texts.optional(),
});

const RuleFile = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      interval: z.string().optional(),
      rules: z.array(Rule),
    }),
  ),
});

const unitSeconds = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 };

/** The seconds of a duration such as `1h30m` (Prometheus' `model.ParseDuration`). */
function secondsOf(duration: string): number {
  return Object.entries(unitSeconds).reduce((sum, [unit, seconds]) => {
    const found = new RegExp(`(?:^|[a-z])([0-9]+)${unit}(?![a-z])`).exec(duration);
    return sum + Number(found?.[1] ?? 0) * seconds;
  }, 0);
}

/** The groups of a rule file. */
export function groupsOf(text: string): unknown[] {
  return RuleFile.parse(parse(text)).groups.map(({ name, interval, rules }) => ({
    name,
    ...(interval && { interval_s: secondsOf(interval) }),
    rules: rules.map(({ for: wait, keep_firing_for, ...rule }) => ({
      kind: rule.alert === undefined ? "recording" : "alerting",
      ...rule,
      ...(wait && { for_s: secondsOf(wait) }),
      ...(keep_firing_for && { keep_firing_for_s: secondsOf(keep_firing_for) }),
    })),
  }));
}

const severities: Readonly<Record<string, string>> = {
  none: "info",
  info: "info",
  critical: "critical",
};

/** What of an alerting rule makes a threshold. */
export const AlertingRuleLike = z.object({
  alert: z.string(),
  expr: z.string(),
  for_s: z.number().optional(),
  keep_firing_for_s: z.number().optional(),
  labels: texts.optional(),
  annotations: texts.optional(),
});

/** What holds a query against a number, by the operator of PromQL. */
const checks: Readonly<Record<string, (value: number, severity: string) => object>> = {
  ">": (value, severity) => limit("gt", value, severity),
  ">=": (value, severity) => limit("ge", value, severity),
  "<": (value, severity) => limit("lt", value, severity),
  "<=": (value, severity) => limit("le", value, severity),
  "==": (value, severity) => ({ kind: "equal", value, severity }),
  "!=": (value, severity) => ({ kind: "unequal", value, severity }),
};

function limit(operator: string, value: number, severity: string): object {
  return { kind: "limit", operator, levels: { [severity]: { value } } };
}

/**
 * The threshold of an alerting rule that holds a query against a number, as in `expr > 5`, or asks
 * whether there is an answer at all, as in `absent(expr)`; undefined for any other.
 */
export function thresholdOf(rule: z.infer<typeof AlertingRuleLike>): unknown {
  const judged = judgedBy(rule.expr, severities[rule.labels?.severity ?? ""] ?? "warning");
  return (
    judged && {
      tenant_id: "acme",
      name: rule.alert,
      ...judged,
      ...(rule.for_s !== undefined && { for_s: rule.for_s }),
      ...(rule.keep_firing_for_s !== undefined && { keep_firing_for_s: rule.keep_firing_for_s }),
      ...(rule.labels && { labels: rule.labels }),
      ...(rule.annotations && { annotations: rule.annotations }),
      ...(rule.annotations?.runbook_url && { runbook_url: rule.annotations.runbook_url }),
    }
  );
}

function judgedBy(text: string, severity: string): object | undefined {
  const whole = text.replace(/^\s*#.*$/gm, "").trim();
  if (/^\(.*\)$/s.test(whole) && outsideBrackets(whole).trim() === "") {
    return judgedBy(whole.slice(1, -1), severity);
  }
  const absent = /^absent\((.*)\)$/s.exec(whole);
  if (absent && outsideBrackets(whole) === "absent") {
    return { expr: absent[1], check: { kind: "absent", severity } };
  }
  const [, expr = "", operator = "", value] =
    /^(.*[^=!<>\s])\s*(>=|<=|==|!=|>|<)\s*(-?[0-9.]+(?:e-?[0-9]+)?)$/s.exec(whole) ?? [];
  const isOne = expr !== "" && !/[<>]|[!=]=|\b(?:and|or|unless)\b/.test(outsideBrackets(expr));
  return isOne ? { expr, check: checks[operator]?.(Number(value), severity) } : undefined;
}

/** What of a query stands outside texts, selectors and brackets. */
function outsideBrackets(query: string): string {
  let outside = query.replace(/"[^"]*"|'[^']*'|#[^\n]*/g, "").replace(/\{[^}]*\}/g, "");
  for (let last = ""; last !== outside; ) {
    last = outside;
    outside = outside.replace(/\([^()]*\)/g, "");
  }
  return outside;
}
