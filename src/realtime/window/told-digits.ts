/**
 * Numbers that were rounded or cut before they were told.
 *
 * @module
 */
import {
  add,
  and,
  type Condition,
  mul,
  multipleOf,
  type Path,
} from "../../core/rules/expression.js";

/** Added to a number, it takes away what doubles get wrong behind the point, and keeps the rest. */
const digitsOfDoubles = 2 ** 40;

/**
 * What is true of numbers that were rounded or cut to whole ones, or to one, two or three decimals,
 * by how far each may be from what it was.
 */
export const toldTo = (paths: readonly Path[], holds: (step: number) => Condition) =>
  [1, 10, 100, 1000].map((parts) =>
    and(
      ...paths.map((path) => multipleOf(add(mul(path, parts), digitsOfDoubles), 1)),
      holds(1 / parts),
    ),
  );
