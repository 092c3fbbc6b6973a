/**
 * Values that nobody owns: RFC 2606 and 6761 for names of hosts, RFC 5737 and 3849 for addresses, the
 * 555-01XX numbers of the North American plan, locally administered hardware addresses, UUIDs of
 * version 8 (RFC 9562).
 *
 * @module
 */
const DAY_MS = 86_400_000;

export const like = (text: string, made: string) =>
  /[A-F]/.test(text) ? made.toUpperCase() : made;

const documentationNets = ["192.0.2", "198.51.100", "203.0.113"];

/** An address of version 4 in the networks for documentation (RFC 5737): 762 of them. */
export function documentationIpv4(n: number): string | undefined {
  const net = documentationNets[Math.floor((n - 1) / 254)];
  return net === undefined ? undefined : `${net}.${((n - 1) % 254) + 1}`;
}

/** A number that the North American plan keeps for fiction: 100 in each area. */
export function fictitiousPhone(n: number): string | undefined {
  const areas = [202, 212, 213, 303, 305, 312, 404, 415, 503, 512, 602, 617, 702, 713, 801, 907];
  const area = areas[Math.floor((n - 1) / 100)];
  return area === undefined ? undefined : `+1${area}55501${String((n - 1) % 100).padStart(2, "0")}`;
}

export function hex(bytes: Buffer, from: number, to: number): string {
  return bytes.subarray(from, to).toString("hex");
}

export function uuidOf(digits: string): string {
  const variant = ((Number.parseInt(digits[16] ?? "0", 16) & 3) | 8).toString(16);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

export const scheme = (text: string) => (/^http:/i.test(text) ? "http" : "https");

export function documentationIpv6(bytes: Buffer): string {
  const groups = Array.from({ length: 6 }, (_, index) =>
    bytes.readUInt16BE(index * 2).toString(16),
  );
  return `2001:db8:${groups.join(":")}`;
}

export function macOf(digits: string, text: string): string {
  const separator = text[2] ?? ":";
  const made = digits.replace(/(..)(?=.)/g, `$1${separator}`);
  // With `-` between them, the digits are in capitals (RFC 7042) unless the clear value's are not.
  return /[A-F]/.test(text) || (separator === "-" && !/[a-f]/.test(text))
    ? made.toUpperCase()
    : made;
}

export function digits(text: string): string {
  return text.replace(/\D/g, "");
}

export function decimal(bytes: Buffer, length: number): string {
  return (bytes.readBigUInt64BE(0) % 10n ** BigInt(length)).toString().padStart(length, "0");
}

export function dayOf(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}
