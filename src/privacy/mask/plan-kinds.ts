/**
 * What a plan says of each place of a schema.
 *
 * @module
 */
import type { PersonalData } from "../../core/personal-data.js";
import type { Leaf } from "./leaf.js";

/** A single value that is personal. */
export interface FieldPlan {
  readonly kind: "field";
  readonly pii: PersonalData;
  readonly leaf: Leaf;
}

/** A text for human readers, which detectors sweep. */
export interface TextPlan {
  readonly kind: "text";
  readonly leaf: Leaf;
  /** Whether it names a kind of thing or a system, and never a person. */
  readonly isImpersonal: boolean;
}

/** A value whose shape the sender chose. */
export interface FreePlan {
  readonly kind: "free";
  /** What all of it is. Absent: detectors sweep it. */
  readonly pii: PersonalData | undefined;
  /** The value itself, where it is no object. */
  readonly leaf: Leaf;
  /** The members of its objects. */
  readonly member: Leaf;
  /** The items of its lists. */
  readonly item: Leaf;
  /** Whether its objects may have a key. */
  readonly acceptsKey: (key: string) => boolean;
}

/** An object of which some members are walked. */
export interface ObjectPlan {
  readonly kind: "object";
  readonly members: ReadonlyMap<string, Plan>;
  /** Every key that the schema names, walked or not, and what `typeof` says of the values there. */
  readonly known: ReadonlyMap<string, string>;
  /** Members with other keys. Absent: the schema allows none, and they are swept all the same. */
  readonly rest: Plan | undefined;
  /** The texts that a name beside them describes. Absent: it is no pair of a name and a value. */
  readonly values: ReadonlyMap<string, Leaf> | undefined;
}

/** A list. */
export interface ArrayPlan {
  readonly kind: "array";
  readonly item: Plan;
}

/** One of several shapes. */
export interface ChoicePlan {
  readonly kind: "choice";
  readonly options: readonly {
    readonly claims: (value: unknown) => boolean;
    readonly plan: Plan | undefined;
  }[];
  readonly fallback: FreePlan;
}

/** What is walked below one place, and what can be taken out there as a whole. */
export type Plan = (FieldPlan | TextPlan | FreePlan | ObjectPlan | ArrayPlan | ChoicePlan) & {
  /** Whether the whole place is annotated and may be left out. */
  readonly isRemovableOwner?: boolean;
  /** Whether the place may be left out. */
  readonly isRemovable?: boolean;
};
