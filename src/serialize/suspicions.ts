/**
 * What in a parsed record asks for a look at its text.
 *
 * @module
 */
import { isRecord } from "../core/is-record.js";

/**
 * What was noticed in a parsed value. Every record passes here: it visits each member once and looks
 * no deeper than the levels allowed.
 */
export class Suspicions {
  /** Whether it is nested deeper than allowed. */
  isDeep = false;
  /** Whether it holds a 0, which may have been a number too small for a double. */
  hasZero = false;
  /** Whether it holds a number beyond 2^53, which may have been written as its neighbour. */
  hasLarge = false;
  /** Members of all its objects. Where two keys are equal, the text holds more. */
  members = 0;

  constructor(value: unknown, levels: number) {
    this.look(value, levels);
  }

  private look(value: unknown, levels: number): void {
    if (typeof value === "number") this.lookAtNumber(value);
    else if (!isRecord(value)) return;
    else if (levels === 0) this.isDeep = true;
    else if (Array.isArray(value)) this.lookAtItems(value, levels);
    else this.lookAtMembers(value, levels);
  }

  private lookAtNumber(value: number): void {
    if (value === 0) this.hasZero = true;
    else if (Math.abs(value) >= Number.MAX_SAFE_INTEGER) this.hasLarge = true;
  }

  private lookAtItems(items: readonly unknown[], levels: number): void {
    for (const item of items) this.look(item, levels - 1);
  }

  private lookAtMembers(members: Readonly<Record<string, unknown>>, levels: number): void {
    for (const key in members) {
      this.members++;
      this.look(members[key], levels - 1);
    }
  }
}
