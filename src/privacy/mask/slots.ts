/**
 * The places of one record that hold personal data.
 *
 * @module
 */
import type { PersonalData, PersonalDataCategory } from "../../core/personal-data.js";
import type { IssuePath } from "../../core/rules/places.js";
import type { DetectionContext, Finding } from "../detect/detector.js";
import type { Leaf } from "./leaf.js";

/** What finds personal data in texts and in the names of fields. */
export interface Sweep {
  /** What a text holds; findings may overlap. */
  readonly find: (text: string, context: DetectionContext) => readonly Finding[];
  /** What the name of a field says of its value. */
  readonly ofKey: (key: string, owner?: string) => PersonalDataCategory | undefined;
}

/** A value that may have to change. */
export interface Slot {
  readonly path: IssuePath;
  readonly leaf: Leaf;
  readonly value: unknown;
  /** What the whole value is. Absent: only parts of its text are personal. */
  readonly whole?: Whole | undefined;
  /** The parts of its text that are personal, in order, none over another. */
  readonly findings: readonly Finding[];
  /** The text that it holds as base64. Absent: it is its own text. */
  readonly decoded?: string | undefined;
  /** Whether it names a kind of thing or a system, and never a person. Absent: it may name one. */
  readonly isImpersonal?: boolean | undefined;
  /** The place above it that is annotated as a whole and may be left out. */
  readonly owner?: IssuePath | undefined;
  /** The nearest place above it that may be left out: the last resort. */
  readonly outer?: IssuePath | undefined;
}

/** What a whole value is, and who says so. */
export interface Whole {
  readonly category: PersonalDataCategory;
  readonly pii?: PersonalData | undefined;
  /** The score of the name that says so. Absent: the schema says so. */
  readonly byKey: boolean;
}

/** A key that holds personal data. */
export interface KeySlot {
  /** The object. */
  readonly path: IssuePath;
  readonly key: string;
  readonly findings: readonly Finding[];
  readonly accepts: (key: string) => boolean;
}

/** What was collected from one record. */
export interface Collected {
  readonly slots: Slot[];
  readonly keys: KeySlot[];
  /** Texts that were swept, whatever was found. */
  readonly texts: Slot[];
  /** Keys that were swept, whatever was found. Absent: no value of a field is looked for in keys. */
  readonly names?: KeySlot[] | undefined;
}
