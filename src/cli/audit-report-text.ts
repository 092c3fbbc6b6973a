/**
 * What a run of `verify-audit` came to, for people.
 *
 * @module
 */
import type { ChainExtent } from "../integrity/audit/chain-state.js";
import type { Colors } from "./io.js";
import { counted, countText } from "./numbers.js";
import { printable } from "./printable.js";
import type { AuditReport, PlacedProblem } from "./verify-audit.js";

/** Chains that are named one by one. */
const MOST_CHAINS = 20;

/** The report as text, line end included. */
export function auditReportText(report: AuditReport, colors: Colors): string {
  const { chains, first, record_count, problem_count, faults } = report;
  const lines: string[] = [];
  if (first !== undefined) {
    lines.push(`${colors.red("broken")}  ${placeText(first)}: ${printable(first.message)}.`);
    const kinds = Object.entries(faults).map(([fault, count]) => `${countText(count)} ${fault}`);
    lines.push(
      `${counted(problem_count, "problem")} in ${countText(record_count)} records: ${kinds.join(", ")}.`,
    );
  } else if (record_count === 0) lines.push("No records.");
  else if (!report.is_interrupted) {
    lines.push(
      `${colors.green("whole")}  ${counted(record_count, "record")} in ${counted(chains.length, "chain")}.`,
    );
  }
  for (const chain of chains.slice(0, MOST_CHAINS)) lines.push(`  ${chainText(chain)}`);
  if (chains.length > MOST_CHAINS) {
    lines.push(`  and ${counted(chains.length - MOST_CHAINS, "more chain")}.`);
  }
  if (report.is_interrupted) lines.push(`Interrupted after ${counted(record_count, "record")}.`);
  return `${lines.join("\n")}\n`;
}

function placeText({ input, line, record_number, ...problem }: PlacedProblem): string {
  const { audit_id, tenant_id, stream, sequence } = problem;
  const chain = tenant_id === undefined ? undefined : `${tenant_id} / ${printable(stream ?? "")}`;
  if (input === undefined) return chain ?? "a signed head";
  const at = line === undefined ? `record ${record_number}` : `line ${line}`;
  const id = audit_id === undefined ? [] : [`record ${audit_id}`];
  const number = chain === undefined ? [] : [`number ${sequence} of ${chain}`];
  return [`${printable(input)} ${at}`, ...id, ...number].join(", ");
}

function chainText(chain: ChainExtent): string {
  const name = `${chain.tenant_id} / ${printable(chain.stream)}`;
  const extent = `${counted(chain.record_count, "record")} up to number ${chain.sequence}`;
  if (!chain.has_head) return `${name}: ${extent}; no signed head says where it ends`;
  if (chain.unsigned_count === 0) return `${name}: ${extent}, its signed head`;
  return `${name}: ${extent}; no head vouches for the last ${countText(chain.unsigned_count)}`;
}
