/**
 * How generated code reaches the values that rules read.
 *
 * @module
 */

/** A value in generated code. */
export interface Spot {
  /** The text that reads it. */
  readonly text: string;
  /** A member of it. The text gives undefined where the value itself is absent. */
  readonly member: (key: string) => Spot;
  /** One of the values in it, which stands in a variable. */
  readonly one: (variable: string) => Spot;
  /** The value itself, there and in a variable. */
  readonly held: (variable: string) => Spot;
}

/** A value of which nothing is known but that its structure is right and its defaults are filled in. */
export function plainSpot(text: string): Spot {
  return {
    text,
    member: (key) => plainSpot(`${text}?.[${JSON.stringify(key)}]`),
    one: plainSpot,
    held: plainSpot,
  };
}
