/**
 * The outcome of a conformance run, as a table.
 *
 * @module
 */
import type { Difference } from "./answers.js";
import type { CelJudge, Effort } from "./cel-judge.js";
import { tableText } from "./table-text.js";

/** How one judge did. */
export interface Row {
  readonly judge: string;
  readonly documents: number;
  readonly differences: Readonly<Partial<Record<Difference, number>>>;
  readonly microsPerDocument: number | undefined;
  /** Documents whose digest is the one of TypeScript; undefined where the judge makes none. */
  readonly digests?: number | undefined;
  readonly microsPerDigest?: number | undefined;
}

/** How CEL's engines did, as lines beneath the table. */
export function celText({ rules, efforts, trees }: CelJudge): string {
  const micros = ({ nanos, evaluations }: Effort) =>
    (Number(nanos) / 1000 / Math.max(evaluations, 1)).toFixed(1);
  const engines = [...efforts].map(([name, effort]) => `${name} ${micros(effort)} us`).join(", ");
  return [
    `CEL says ${rules.said} of ${rules.all} rules: ${trees.evaluations} evaluations by each engine.`,
    `An evaluation takes: ${engines}, trees ${micros(trees)} us.`,
    "",
  ].join("\n");
}

const kinds = [
  "verdict",
  "stage",
  "rules",
  "paths",
  "missing",
  "digest",
] as const satisfies Difference[];

/** A table with a row for each judge, and a column for each way to disagree. */
export function matrixText(rows: readonly Row[]): string {
  return tableText([
    ["judge", "documents", ...kinds, "us/document", "equal digests", "us/digest"],
    ...rows.map(
      ({ judge, documents, differences, microsPerDocument, digests, microsPerDigest }) => [
        judge,
        String(documents),
        ...kinds.map((kind) => String(differences[kind] ?? 0)),
        microsPerDocument?.toFixed(1) ?? "-",
        String(digests ?? "-"),
        microsPerDigest?.toFixed(1) ?? "-",
      ],
    ),
  ]);
}
