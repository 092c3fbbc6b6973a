/**
 * A model explained to people.
 *
 * @module
 */
import type {
  Explanation,
  FieldExplanation,
  RuleExplanation,
  SchemaExplanation,
} from "./explanation.js";
import type { Colors, Io } from "./io.js";
import { table, wrapped } from "./table.js";

/** What is shown beside the fields and rules of the model itself. */
export interface ExplanationOptions {
  /** The fields and rules of the schemas inside it. */
  readonly deep: boolean;
  /** The rules in CEL. */
  readonly cel: boolean;
}

/** A model explained to people. */
export function explanationText(
  explanation: Explanation,
  { deep, cel }: ExplanationOptions,
  { colors, columns }: Pick<Io, "colors" | "columns">,
): string {
  const { rules, inside } = explanation;
  const lines = [
    ...schemaLines(explanation, colors, columns),
    ...(deep ? inside.flatMap((each) => ["", ...schemaLines(each, colors, columns)]) : []),
    ...(rules.length > 0 ? ["", colors.bold("Rules")] : []),
    ...rules.flatMap((rule) => ruleLines(rule, cel, colors, columns)),
    ...(deep || inside.length === 0 ? [] : insideLines(inside, columns)),
  ];
  return `${lines.join("\n")}\n`;
}

function schemaLines(
  { name, title, doc, fields, options }: SchemaExplanation,
  colors: Colors,
  columns: number,
): string[] {
  return [
    `${colors.bold(name)}  ${colors.dim(title)}`.trimEnd(),
    ...wrapped(doc, columns - 2).map((line) => `  ${line}`),
    ...table(fields.map(fieldRow), columns),
    ...wrapped(options.join(", "), columns - 2).map((line) => `  ${line}`),
  ];
}

function fieldRow(field: FieldExplanation): string[] {
  const doc = [field.doc, personalText(field)].filter((text) => text !== "").join(" ");
  return [field.name, presenceText(field), field.type, doc];
}

/** `(pii: user_id, indirectly, GDPR CCPA HIPAA)`. Sensitivity is told where it is not the usual. */
function personalText({ pii }: FieldExplanation): string {
  if (pii === undefined) return "";
  const { category, sensitivity, identifies, regulations } = pii;
  const unusual = sensitivity === "standard" ? [] : [sensitivity];
  return `(pii: ${[category, ...unusual, identifies, regulations.join(" ")].join(", ")})`;
}

function presenceText({ required, default: filledIn }: FieldExplanation): string {
  if (required) return "required";
  return filledIn === undefined ? "" : `= ${filledIn}`;
}

const severityColors = { error: "red", warning: "yellow", info: "blue", off: "dim" } as const;

function ruleLines(
  { id, severity, message, sentence, cel }: RuleExplanation,
  withCel: boolean,
  colors: Colors,
  columns: number,
): string[] {
  const indented = (text: string) => wrapped(text, columns - 6).map((line) => `      ${line}`);
  return [
    `  ${id}  ${colors[severityColors[severity]](severity)}`,
    ...wrapped(message, columns - 4).map((line) => `    ${line}`),
    ...indented(sentence).map((line) => colors.dim(line)),
    ...(withCel ? indented(cel ?? "(CEL can't say it)").map((line) => colors.cyan(line)) : []),
  ];
}

function insideLines(inside: readonly SchemaExplanation[], columns: number): string[] {
  const names = inside.map(({ name }) => name).join(", ");
  return ["", ...wrapped(`Inside: ${names}. --deep shows their fields and rules.`, columns)];
}
