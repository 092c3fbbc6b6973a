/**
 * Formatters that tell what the clocks of a time zone show, kept once they were made.
 *
 * @module
 */

/** More formatters than these are not kept: names that no machine knows have no end. */
const MOST_FORMATS = 1000;

/** Time zones are few, and a formatter takes far longer to make than to use. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Formats date and time to the second; undefined for a zone that the machine does not know. */
export function zoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  if (formats.size > MOST_FORMATS) formats.clear();
  if (!formats.has(timeZone)) formats.set(timeZone, newFormat(timeZone));
  return formats.get(timeZone);
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-u-ca-iso8601", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  } catch {
    return undefined;
  }
}
