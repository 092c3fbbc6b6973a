/**
 * Addresses in networks: IPv4 (RFC 791), IPv6 (RFC 4291, RFC 5952), network cards (IEEE 802, EUI-48
 * and EUI-64).
 *
 * @module
 */
import { BlockList, isIPv4, isIPv6 } from "node:net";
import { namedBy } from "./context-words.js";
import { type DetectionContext, type Detector, type Finding, sureness } from "./detector.js";

const four =
  /(?<![\p{L}\p{N}_]|[\p{N}][.,-]|\.)\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}_]|[.-]\p{N})/gu;
const six =
  /(?<![\p{L}\p{N}_:.])(?:[0-9a-f]{1,4}:|::)(?:[0-9a-f]{1,4}(?::{1,2}|(?![0-9a-f]))){0,8}(?:\d{1,3}(?:\.\d{1,3}){3})?(?![\p{L}\p{N}_:]|\.\p{N})/giu;
const card =
  /(?<![\p{L}\p{N}_:-])[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?:(?:\1[0-9a-f]{2}){2})?(?![\p{L}\p{N}_]|[:-][0-9a-f])|(?<![\p{L}\p{N}_.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\p{L}\p{N}_]|\.\p{N})/giu;

/**
 * Addresses that many machines share, or that stand for none: private networks (RFC 1918, RFC 4193,
 * RFC 6598), this host, this link, groups.
 */
const shared = new BlockList();
for (const [address, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["224.0.0.0", 3],
] as const) {
  shared.addSubnet(address, prefix, "ipv4");
}
for (const [address, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  shared.addSubnet(address, prefix, "ipv6");
}

const isNamed = namedBy([
  "ip",
  "ips",
  "ipv[46]",
  "ip address",
  "client",
  "host",
  "addr",
  "address",
  "remote",
  "peer",
  "x forwarded for",
]);
const isVersion =
  /(?:^|[^\p{L}])(?:v|ver|versions?|release|rel|build|firmware|chrome|section|oid)[\s:=/."-]{0,3}$/iu;
const isVersionKey = namedBy(["versions?", "release", "build", "firmware", "oid", "user agent"]);
/** A product and its version, as a user agent names them: `Chrome/120.0.0.0`. */
const isProduct = /[\p{L}][\p{L}\p{N}_-]{0,40}[/@]$/u;
const isNamedCard = namedBy([
  "mac",
  "mac address",
  "ethernet",
  "hardware",
  "bssid",
  "wi ?fi",
  "bluetooth",
]);

function* addresses(text: string, context: DetectionContext): Iterable<Finding> {
  if (text.includes(".")) {
    for (const { 0: written, index: start } of text.matchAll(four)) {
      if (!isIPv4(written)) continue;
      const end = start + written.length;
      const lead = text.slice(Math.max(0, start - 48), start);
      yield found(written, start, scoreOfFour(text, start, end, lead, context));
    }
  }
  if (text.includes(":")) {
    for (const { 0: written, index: start } of text.matchAll(six)) {
      if (!isIPv6(written) || !/[0-9a-f]/i.test(written)) continue;
      const isKnown = isNamed(text, start, start + written.length, context);
      const isDoubtful =
        shared.check(written, "ipv6") || written.replace(/[^0-9a-f]/gi, "").length < 5;
      const alone = isDoubtful ? sureness.checked : sureness.sure;
      const named = isDoubtful ? sureness.named : sureness.certain;
      yield found(written, start, isKnown ? named : alone);
    }
  }
}

function scoreOfFour(
  text: string,
  start: number,
  end: number,
  lead: string,
  context: DetectionContext,
): number {
  const key = context.key === undefined ? {} : { key: context.key };
  if (isVersion.test(lead) || isProduct.test(lead)) return sureness.shape;
  if (isVersionKey("", 0, 0, key)) return sureness.shape;
  const written = text.slice(start, end);
  const isKnown = isNamed(text, start, end, context);
  if (shared.check(written, "ipv4")) return isKnown ? sureness.named : sureness.checked;
  // All parts below ten look like a version: 1.2.3.4.
  if (/^\d(?:\.\d){3}$/.test(written)) return isKnown ? sureness.named : sureness.checked;
  return isKnown ? sureness.certain : sureness.sure;
}

const found = (written: string, start: number, score: number): Finding => ({
  category: "ip_address",
  detector: written.includes(":") ? "ipv6" : "ipv4",
  start,
  end: start + written.length,
  score,
});

function* cards(text: string, context: DetectionContext): Iterable<Finding> {
  for (const { 0: written, index: start } of text.matchAll(card)) {
    const end = start + written.length;
    const isNone = /^(?:0+|f+)$/i.test(written.replace(/[:.-]/g, ""));
    const isKnown = isNamedCard(text, start, end, context);
    // Two hex digits with hyphens, or decimal digits alone, may be a date or a part of a UUID.
    const isPlain = written[2] === ":" && /[a-f]/i.test(written);
    const score = isNone ? sureness.shape : isPlain ? sureness.sure : sureness.checked;
    yield {
      category: "device_id",
      detector: "mac_address",
      start,
      end,
      score: isKnown ? Math.max(score, sureness.named) : score,
    };
  }
}

/** Finds IP addresses. Private ones, and what may be a version, count less. */
export const ipDetector: Detector = { name: "ip", reads: "folded", find: addresses };

/** Finds the addresses of network cards. */
export const macDetector: Detector = { name: "mac_address", reads: "folded", find: cards };
