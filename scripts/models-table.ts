/**
 * The table of models in the README.
 *
 * @module
 */
import { models } from "../src/catalog.js";
import { allRules } from "../src/core/rules/rule-plan.js";
import type { FieldDocs } from "../src/json-schema/describe.js";

const begin = "<!-- models: npm run readme -->";
const end = "<!-- /models -->";

/** The table, a row a model: what it is, and how many rules stand in it and in its parts. */
export function modelsTable(docs: FieldDocs): string {
  const rows = models.map(({ name, domain, schema }) => {
    const rules = allRules(schema);
    const errors = rules.filter(({ severity }) => severity === "error").length;
    const what = firstSentence(docs[name]?.doc ?? "");
    return `| \`${name}\` | ${domain} | ${what} | ${errors} | ${rules.length - errors} |`;
  });
  const head = ["| model | subpath | what it is | rules | warnings |", "|---|---|---|--:|--:|"];
  return [begin, ...head, ...rows, end].join("\n");
}

function firstSentence(text: string): string {
  return text.replace(/(?<=\.)\s[\s\S]*/, "");
}

/** A text with the table between its marks replaced. Throws when it has no marks. */
export function withTable(text: string, table: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The text has no ${begin} … ${end}.`);
  return text.slice(0, from) + table + text.slice(to + end.length);
}
