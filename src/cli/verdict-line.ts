/**
 * A verdict as a line of NDJSON.
 *
 * @module
 */
import type { RecordVerdict } from "../serialize/validate-records.js";

/**
 * The verdict on a record as a line of JSON, line end included; empty for the later parts of a
 * record in parts, which is told once.
 */
export function verdictLine(
  { record, valid, reason, issues }: RecordVerdict,
  input: string,
): string {
  if (record.part !== undefined && record.part.index > 0) return "";
  const verdict = {
    input,
    record_number: record.number,
    line: record.line,
    byte_offset: record.byteOffset,
    valid,
    reason,
    issues,
  };
  return `${JSON.stringify(verdict)}\n`;
}
