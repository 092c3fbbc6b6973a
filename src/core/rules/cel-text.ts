/**
 * Putting CEL text together from parts, of which CEL cannot say some.
 *
 * @module
 */

/** CEL text; undefined for what CEL cannot say. */
export type Text = string | undefined;

/** Parts with an operator between them. */
export function joined(parts: readonly Text[], by: " && " | " || " | " + "): Text {
  return parts.includes(undefined) ? undefined : parts.join(by);
}

/** A template that is undefined when one of its parts is. */
export function say(words: TemplateStringsArray, ...parts: readonly Text[]): Text {
  return parts.includes(undefined) ? undefined : String.raw({ raw: words }, ...parts);
}
