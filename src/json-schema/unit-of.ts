/**
 * The unit of a field, from the end of its name.
 *
 * @module
 */

/** Codes of the Unified Code for Units of Measure (UCUM), by the end of a field's name. */
const units: Readonly<Record<string, string>> = {
  ns: "ns",
  us: "us",
  ms: "ms",
  s: "s",
  hours: "h",
  days: "d",
  bytes: "By",
  ratio: "1",
  count: "1",
  percent: "%",
  km: "km",
  g: "g",
  kwh: "kW.h",
  w: "W",
  hz: "Hz",
  celsius: "Cel",
  usd: "[USD]",
};

/** What is counted in a rate, by the word before `per`. All else is counted in ones. */
const counted: Readonly<Record<string, string>> = {
  bits: "bit",
  bytes: "By",
  gco2: "g",
  usd: "[USD]",
};

/** The unit of a number, in UCUM's code; undefined for a name that tells none. */
export function unitOf(field: string): string | undefined {
  const [last = "", per, of = ""] = field.split("_").reverse();
  if (!field.includes("_") || !Object.hasOwn(units, last)) return undefined;
  if (per !== "per") return units[last];
  return `${Object.hasOwn(counted, of) ? counted[of] : ""}/${last === "kwh" ? "(kW.h)" : units[last]}`;
}
