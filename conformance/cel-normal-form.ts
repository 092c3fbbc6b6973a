/**
 * The form into which a value is brought before the CEL text of a rule judges it.
 *
 * @module
 */

/** A value in the normal form. */
export type CelValue =
  | string
  | number
  | boolean
  | null
  | readonly CelValue[]
  | ReadonlyMap<string, CelValue>;

const instant =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,12})?(?:Z|[+-][0-9]{2}:[0-9]{2})$/;

/**
 * A JSON value as `self` in CEL: members that are null are left out at every depth, and a text that
 * is an instant is in UTC, to the millisecond. Its numbers are doubles, as all of JavaScript are.
 */
export function celNormalForm(value: unknown): CelValue {
  if (typeof value === "string") return instant.test(value) ? plainInstant(value) : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(celNormalForm);
  if (typeof value !== "object" || value === null) return null;
  const members = Object.entries(value).filter(([, member]) => (member ?? null) !== null);
  return new Map(members.map(([key, member]) => [key, celNormalForm(member)]));
}

/**
 * `YYYY-MM-DDTHH:MM:SS.mmmZ`, further digits cut off, so that instants compare as texts. An offset
 * can lead out of the four digits of a year: `-001` and `:000` sort before and after all others.
 */
function plainInstant(text: string): string {
  const millis = Date.parse(text);
  if (Number.isNaN(millis)) return text;
  return new Date(millis).toISOString().replace("-000001", "-001").replace("+010000", ":000");
}
