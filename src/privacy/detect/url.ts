/**
 * URLs (RFC 3986): names and passwords in them, what their parameters say of people, and the pages
 * themselves.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import { namedBy } from "./context-words.js";
import { type DetectionContext, type Detector, type Finding, sureness } from "./detector.js";
import { emailDetector } from "./email.js";
import { categoryOfKey } from "./key-words.js";

/** `user:password@` or `user@`, between the scheme and the host. */
const userInfo = /:\/\/([^\s/?#@:"'<>]{0,256}:[^\s/?#@"'<>]{1,256}|[^\s/?#@:"'<>]{1,256})@/g;
/** The user as whom everybody gets a repository. */
const everybody = "git";
const parameter = /[?&#;]([\p{L}\p{N}_.%[\]-]{1,64})=([^&#;\s"'<>\\]{1,4096})/gu;
const page =
  /(?<![\p{L}\p{N}])(?:https?|ftp):\/\/[^\s"'<>\\^`{|}]{3,4096}|(?<![\p{L}\p{N}@./-])www\.[^\s"'<>\\^`{|}]{4,4096}/giu;
/** What ends a sentence, not a URL. */
const trailing = /[.,;:!?)\]*_]{1,8}$/;
/** What ends a sentence, and nothing of a secret. */
const endOfSentence = /[.,;:!?)\]]{1,4}$/;
/** A path that names somebody: `/~ada`, `/users/ada`. */
const ofSomebody =
  /(?<!\/)\/(?:~|@|(?:users?|u|people|person|profiles?|members?|in|author)\/)[^/?#]{2}/i;
const isNamed = namedBy([
  "website",
  "web site",
  "homepage",
  "home page",
  "blog",
  "profile",
  "portfolio",
  "linkedin",
  "facebook",
  "instagram",
]);

function* inUrls(text: string, context: DetectionContext): Iterable<Finding> {
  if (text.includes("://")) {
    for (const { 1: secret = "", index } of text.matchAll(userInfo)) {
      const start = index + 3;
      if (secret.includes(":")) {
        yield finding("credential", "url_credentials", start, secret.length, sureness.certain);
      } else if (secret !== everybody) {
        yield finding("user_id", "url_user", start, secret.length, sureness.likely);
      }
    }
  }
  if (text.includes("=")) {
    for (const { 0: written, 1: name = "", 2: all = "", index } of text.matchAll(parameter)) {
      const value = all.replace(endOfSentence, "");
      const category = value === "" ? undefined : categoryOfParameter(name, value);
      if (category === undefined) continue;
      const start = index + written.length - all.length;
      yield finding(category, "url_parameter", start, value.length, sureness.named);
    }
  }
  if (text.includes("://") || /www\./i.test(text)) {
    for (const { 0: written, index } of text.matchAll(page)) {
      const length = written.replace(trailing, "").length;
      const isKnown = isNamed(text, index, index + length, context) || ofSomebody.test(written);
      yield finding("url", "url", index, length, isKnown ? sureness.named : sureness.checked);
    }
  }
}

/** Parameters that only a URL has: its signature, and the proof that a login goes on with. */
const signature =
  /^(?:sig|signature|x[-_]amz[-_](?:signature|credential|security[-_]token)|x-goog-signature|auth)$/i;

const phoneValue = /^[\d+() .%-]{5,40}$/;

function categoryOfParameter(name: string, value: string): PersonalDataCategory | undefined {
  if (signature.test(name)) return "credential";
  const category = categoryOfKey(decoded(name));
  if (category === "phone_number" && !phoneValue.test(decoded(value))) return undefined;
  if (category !== undefined) return category;
  if (!value.includes("%40")) return undefined;
  for (const { category: found, score } of emailDetector.find(decoded(value), {})) {
    if (score >= sureness.sure) return found;
  }
  return undefined;
}

/** Percent-encoded text as it is meant; as it is written where that is no UTF-8. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

const finding = (
  category: PersonalDataCategory,
  detector: string,
  start: number,
  length: number,
  score: number,
): Finding => ({ category, detector, start, end: start + length, score });

/**
 * Finds names and passwords in URLs and parameters that say who somebody is. A page counts where its
 * path or a word says that it is somebody's; others are below the usual threshold.
 */
export const urlDetector: Detector = { name: "url", find: inUrls };
