/**
 * How far numbers may be from what they are worked out of, since people and agents round them.
 *
 * @module
 */
import {
  type Condition,
  div,
  mul,
  near,
  type Operand,
  or,
  type Path,
} from "../core/rules/expression.js";

/** A share told as 0.13 or 13 %. A little is added for doubles: 0.13 is more than 0.005 from 0.125. */
export const twoDigits = { abs: 0.005_001 };

/** A share told as 0.013 or 1.3 %. */
export const threeDigits = { abs: 0.000_501 };

/** A share told in nines: 0.9995 or 99.95 %. */
export const fourDigits = { abs: 0.000_050_1 };

/**
 * The share is what its part and whole say, as it was rounded or as they were: the counts that
 * Prometheus extrapolates are no integers, and a share of few is worked out before they become ones.
 */
export const isShare = (
  ratio: Path,
  part: Operand,
  whole: Operand,
  within: { readonly abs: number },
): Condition =>
  or(near(ratio, div(part, whole), within), near(mul(ratio, whole), part, { abs: 1 }));
