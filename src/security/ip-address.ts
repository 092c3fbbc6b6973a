/**
 * Addresses of the Internet Protocol as text (RFC 4291, RFC 5952, RFC 6943).
 *
 * @module
 */
import * as z from "zod";
import { pii } from "../core/personal-data.js";

const octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
const ipv4 = [octet, octet, octet, octet].join("\\.");
const group = "[0-9a-fA-F]{1,4}";
const groups = (count: number) => Array.from({ length: count }, () => group).join(":");

/** With `::` after some groups, and after it at most so many that one group at least is left out. */
const compressed = Array.from({ length: 8 }, (_, before) => {
  const most = 7 - before;
  const after = most === 0 ? "" : `(?:${group}(?::${group}){0,${most - 1}})?`;
  return `${groups(before)}::${after}`;
});

/** The last two groups may be written as version 4 (RFC 4291, 2.2). */
const embedded = Array.from(
  { length: 6 },
  (_, before) => `${groups(before)}::(?:${group}:){0,${5 - before}}${ipv4}`,
);
const ipv6 = [groups(8), ...compressed, `${groups(6)}:${ipv4}`, ...embedded].join("|");

/**
 * An address of the Internet Protocol, version 4 or 6, without a port, zone or mask. A leading zero
 * (`035.1.2.3`) is refused: some programs read it as octal and so reach another host (RFC 6943, 3.1.1).
 */
export const IpAddress = z
  .string()
  .max(45)
  .regex(new RegExp(`^(?:${ipv4}|${ipv6})$`), {
    error: "Expected an IP address without leading zeros, such as 203.0.113.7 or 2001:db8::7.",
  })
  .meta({ pii: pii("ip_address") });
export type IpAddress = z.infer<typeof IpAddress>;

const PRIVATE_START = [
  "10.",
  "127.",
  "169.254.",
  "192.168.",
  ...Array.from({ length: 16 }, (_, index) => `172.${16 + index}.`),
  ...["fc", "fd", "fe80:"].flatMap((start) => [start, start.toUpperCase()]),
];

/** How an address begins that no public registry has given out (RFC 1918, 3927, 4193, 4291). */
export const privateAddressStarts: readonly string[] = PRIVATE_START;

/**
 * Whether an address is not one of the public internet: private, shared by a carrier's customers,
 * local to a link, of the host itself or of none (RFC 1122, 1918, 3927, 4193, 4291, 6598), however it
 * is spelt, and inside version 6 too (`::ffff:10.0.0.1`, NAT64).
 */
export function isPrivateAddress(address: IpAddress): boolean {
  const words = addressWords(address);
  const [first = 0] = words;
  const embedded = embeddedIpv4(words);
  if (embedded !== undefined) return isPrivateIpv4(embedded);
  const isUniqueLocal = first >> 9 === 0xfc00 >> 9;
  const isLinkLocal = first >> 6 === 0xfe80 >> 6;
  const isLoopbackOrNone = words.every((word, index) => word === 0 || (word === 1 && index === 7));
  return isUniqueLocal || isLinkLocal || isLoopbackOrNone;
}

/** The eight numbers of 16 bits of an address; one of version 4 as `::ffff:` has it. */
function addressWords(address: IpAddress): number[] {
  if (!address.includes(":")) return addressWords(`::ffff:${address}`);
  const [before = "", after] = address.split("::");
  const [head, tail] = [wordsOf(before), wordsOf(after ?? "")];
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

function wordsOf(part: string): number[] {
  if (part === "") return [];
  return part.split(":").flatMap((each) => {
    if (!each.includes(".")) return [Number.parseInt(each, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = each.split(".").map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

/** The first and second octet of the address of version 4 in `::ffff:0:0/96` or `64:ff9b::/96`. */
function embeddedIpv4(words: readonly number[]): readonly [number, number] | undefined {
  const start = words
    .slice(0, 6)
    .map((word) => word.toString(16))
    .join(":");
  if (start !== "0:0:0:0:0:ffff" && start !== "64:ff9b:0:0:0:0") return undefined;
  const high = words[6] ?? 0;
  return [high >> 8, high & 255];
}

function isPrivateIpv4([a, b]: readonly [number, number]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  );
}
