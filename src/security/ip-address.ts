/**
 * Addresses of the Internet Protocol as text (RFC 4291, RFC 5952, RFC 6943).
 *
 * @module
 */
import * as z from "zod";

const octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
const ipv4 = [octet, octet, octet, octet].join("\\.");
const group = "[0-9a-fA-F]{1,4}";
const compressed = Array.from({ length: 7 }, (_, index) => {
  const before = index === 0 ? "" : `${group}${`:${group}`.repeat(index - 1)}`;
  const after = 6 - index;
  return `${before}::(?:${group}(?::${group}){0,${after}})?`;
});
const ipv6 = [
  `${group}${`:${group}`.repeat(7)}`,
  ...compressed,
  `${group}${`:${group}`.repeat(6)}::`,
  `::(?:[fF]{4}:)?${ipv4}`,
].join("|");

/**
 * An address of the Internet Protocol, version 4 or 6, without a port, zone or mask. A leading zero
 * (`035.1.2.3`) is refused: some programs read it as octal and so reach another host (RFC 6943, 3.1.1).
 */
export const IpAddress = z
  .string()
  .max(45)
  .regex(new RegExp(`^(?:${ipv4}|${ipv6})$`), {
    error: "Expected an IP address without leading zeros, such as 203.0.113.7 or 2001:db8::7.",
  });
export type IpAddress = z.infer<typeof IpAddress>;

const PRIVATE_START = [
  "10.",
  "127.",
  "169.254.",
  "192.168.",
  ...Array.from({ length: 16 }, (_, index) => `172.${16 + index}.`),
  "fc",
  "fd",
  "fe80:",
];

/** How an address begins that no public registry has given out (RFC 1918, 3927, 4193, 4291). */
export const privateAddressStarts: readonly string[] = PRIVATE_START;

/** Whether an address is private, local to a link, or the host itself. */
export function isPrivateAddress(address: IpAddress): boolean {
  const lower = address.toLowerCase();
  const plain = lower.startsWith("::ffff:") && lower.includes(".") ? lower.slice(7) : lower;
  return plain === "::1" || PRIVATE_START.some((start) => plain.startsWith(start));
}
