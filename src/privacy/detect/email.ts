/**
 * E-mail addresses (RFC 5321 4.1.2, RFC 6531 3.3): at most 64 code units before the `@`, a domain
 * of at least two labels after it, in any script.
 *
 * @module
 */
import { namedBy } from "./context-words.js";
import { type DetectionContext, type Detector, type Finding, sureness } from "./detector.js";

const LOCAL_PART_LENGTH = 64;
/** What stands before the `@`. RFC 5321 allows `/=?{|}&` too, which end an address in a URL. */
const localPart = /(?:"(?:[^"\\\r\n]|\\.){1,62}"|[\p{L}\p{M}\p{N}!#$%'*+._^~-]{1,64})$/u;
/** What begins no address in a running text, though RFC 5321 allows most of it. */
const opening = /^[.'*!#$%^~]+/;
const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
const topLevel = "(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63}|[\\p{L}\\p{M}]{2,63})";
const domain = new RegExp(
  `(?:${label}\\.){1,8}?${topLevel}(?![a-z0-9]|-[\\p{L}\\p{N}]|\\.[\\p{L}\\p{N}])`,
  "iuy",
);
const literal = /\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[0-9a-f:.]{2,45})\]/iy;
const host = /[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?![.\p{L}\p{N}])/uy;
/** Ends of file names that are no top-level domain: `icon@2x.png`. */
const fileName =
  /\.(?:png|jpe?g|gif|svg|webp|ico|css|jsx?|tsx?|json|ya?ml|html?|xml|pdf|txt|csv)$/i;
/** A package with its version: `left-pad@1.3.0-rc`. */
const version = /^\d+\.\d+\./;
const isNamed = namedBy(["e mail", "mail"]);

/** Finds e-mail addresses; without a dot in the domain only where a word says what it is. */
export const emailDetector: Detector = { name: "email", reads: "folded", find: emails };

function* emails(text: string, context: DetectionContext): Iterable<Finding> {
  let from = 0;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const [local = ""] =
      localPart.exec(text.slice(Math.max(from, at - LOCAL_PART_LENGTH), at)) ?? [];
    const start = at - local.replace(opening, "").length;
    // `https://ann@host`: a user of a machine, which the detector of URLs finds.
    if (start === at || local.endsWith(".") || text.startsWith("://", start - 3)) continue;
    const name = after(domain, text, at) ?? after(literal, text, at);
    if (name !== undefined) {
      from = at + 1 + name.length;
      // `git@host:path` is how Git is reached, and `icon@2x.png` a file.
      const isOther = fileName.test(name) || version.test(name) || isRemote(text, start, from);
      const score = isOther ? sureness.shape : sureness.sure;
      yield { category: "email_address", detector: "email", start, end: from, score };
    } else {
      const end = at + 1 + (after(host, text, at)?.length ?? 0);
      if (end === at + 1) continue;
      const score = isNamed(text, start, end, context) ? sureness.named : sureness.shape;
      yield { category: "email_address", detector: "email", start, end, score };
    }
  }
}

function after(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at + 1;
  return pattern.exec(text)?.[0];
}

function isRemote(text: string, start: number, end: number): boolean {
  return text.startsWith("git@", start) && text[end] === ":";
}
