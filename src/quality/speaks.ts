/**
 * Whether a rule has anything to say of a record, as opposed to holding for want of inputs.
 *
 * @module
 */
import { affirm, type Judge } from "../core/rules/evaluate.js";
import type { Condition } from "../core/rules/expression.js";
import { listReader, reader } from "../core/rules/path.js";
import { spokenPaths } from "../core/rules/paths-of.js";

/**
 * A function that says whether a condition speaks of a record: every path outside `has` is there; of
 * `when`, the first half is true and the second speaks; of `each`, one item is spoken of; of
 * `together`, one path is there; of `and`, one part speaks.
 */
export function speaks(condition: Condition): Judge {
  const inputs = spokenPaths(condition).map(reader);
  const inside = insideOf(condition);
  return (root, item) =>
    inputs.every((input) => input(root, item) !== undefined) && inside(root, item);
}

function insideOf(condition: Condition): Judge {
  switch (condition.op) {
    case "when": {
      const [first, second] = condition.args;
      const applies = affirm(first);
      const then = speaks(second);
      return (root, item) => applies(root, item) && then(root, item);
    }
    case "each": {
      const [path, inner] = condition.args;
      const list = listReader(path);
      const ofItem = speaks(inner);
      return (root, item) => list(root, item).some((member) => ofItem(root, member));
    }
    case "and": {
      const parts = condition.args.map(speaks);
      return (root, item) => parts.some((part) => part(root, item));
    }
    case "together": {
      const paths = condition.args.map(reader);
      return (root, item) => paths.some((read) => read(root, item) !== undefined);
    }
    default:
      return () => true;
  }
}
