/**
 * Identifiers without what they tell of time, of a machine, or of the name they were made from.
 *
 * @module
 */
const UUID = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f])([0-9a-f]{3})-([0-9a-f]{4}-[0-9a-f]{12})$/i;
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/i;
const OBJECT_ID = /^[0-9a-f]{24}$/i;

/** What an identifier tells beyond itself. */
export type IdContent =
  /** Nothing: it is random, or of no known kind. */
  | "nothing"
  /** When it was made: UUID version 7, ULID, ObjectId. */
  | "time"
  /** The rest of it tells too: a network card, or the hash of a name (UUID versions 1 to 3, 5, 6, 8). */
  | "more";

/** What an identifier tells beyond itself (RFC 9562, ULID, BSON ObjectId). */
export function idContent(id: string): IdContent {
  const uuid = UUID.exec(id);
  if (uuid !== null) {
    const [, high = "", middle, version = "", next] = uuid;
    if (/^0+$/.test(`${high}${middle}${next}`)) return "nothing";
    if (version === "7") return "time";
    return "123568".includes(version) ? "more" : "nothing";
  }
  if (ULID.test(id) && /[A-Z]/i.test(id)) return id.startsWith("0000000000") ? "nothing" : "time";
  if (OBJECT_ID.test(id)) return isObjectIdTime(id) ? "time" : "nothing";
  return "nothing";
}

/**
 * An identifier of `time` without its time: equal ids stay equal, and different ones different. Of a
 * UUID the last 62 bits are left, as version 8, since the 12 before them may be parts of a
 * millisecond; of a ULID its 80 random bits; of an ObjectId its process and counter.
 */
export function withoutTime(id: string): string {
  const rest = UUID.exec(id)?.[5];
  if (rest !== undefined) return `00000000-0000-8000-${rest}`;
  return OBJECT_ID.test(id) ? `00000000${id.slice(8)}` : `0000000000${id.slice(10)}`;
}

/** From 2007, when ObjectIds began, to 2070. Any other 24 digits are no ObjectId, or have no time. */
function isObjectIdTime(id: string): boolean {
  const seconds = Number.parseInt(id.slice(0, 8), 16);
  return seconds > 1_167_600_000 && seconds < 3_155_760_000;
}
