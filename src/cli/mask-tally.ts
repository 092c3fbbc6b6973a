/**
 * What a run of `mask` came to.
 *
 * @module
 */
import type { DeadLetterReason } from "../core/dead-letter.js";
import type { MaskErrorCode } from "../privacy/mask/mask-error.js";
import type { DeidentificationErrorCode } from "../privacy/policies/deidentification-error.js";
import type { PciDssErrorCode } from "../privacy/policies/pci-dss-error.js";
import { counted, countText } from "./numbers.js";
import { byCount } from "./summary.js";

/** Why a record was withheld. */
export type WithheldReason =
  | DeadLetterReason
  | MaskErrorCode
  | DeidentificationErrorCode
  | PciDssErrorCode;

/** Counts what became of records. */
export class MaskTally {
  /** Records in which something was masked. */
  changed = 0;
  /** Records that hold nothing to be masked. */
  same = 0;
  readonly reasons = new Map<WithheldReason, number>();

  /** Records that were written nowhere readable. */
  get withheld(): number {
    return [...this.reasons.values()].reduce((sum, count) => sum + count, 0);
  }

  /** All records. */
  get records(): number {
    return this.changed + this.same + this.withheld;
  }

  /** Counts a record that was written. */
  masked(isChanged: boolean): void {
    if (isChanged) this.changed += 1;
    else this.same += 1;
  }

  /** Counts a record that was withheld. */
  refused(reason: WithheldReason): void {
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }
}

const words: Readonly<Partial<Record<WithheldReason, string>>> = {
  invalid: "breaks the schema or a rule: `analytics-schemas validate` says which",
  card_authentication: "holds card authentication data, which nobody may keep",
  unmaskable: "a field accepts nothing that hides what it holds",
  rule: "a rule accepts nothing that hides what it reads",
  dates: "its rules need more of its dates",
  correlated: "holds a truncated form of a card number that is to be hashed",
  too_deep: "is too deep",
};

/** A summary for people. */
export function maskSummary(tally: MaskTally, model: string, isInterrupted: boolean): string {
  const { records, changed, same, withheld } = tally;
  const head = `${model}  ${counted(records, "record")}: ${countText(changed)} masked, ${countText(same)} with nothing to mask, ${countText(withheld)} withheld${isInterrupted ? "; interrupted" : ""}\n`;
  const rows = byCount(tally.reasons).map(
    ([reason, count]) => `  ${countText(count)}  ${reason}  ${words[reason] ?? "can't be read"}\n`,
  );
  return head + rows.join("");
}
