/**
 * Card data made unreadable (PCI DSS 4.0.1, requirements 3.3 to 3.5), as policies of the masking
 * engine.
 *
 * @module
 */
import type { KeyObject } from "node:crypto";
import { isRecord } from "../../core/is-record.js";
import type { MaskDetection, MaskFunction, MaskPolicy, PersonalDataSite } from "../mask/policy.js";
import { tenantKeys } from "../mask/tenant-key.js";
import type { TokenStore } from "../mask/token-store.js";
import { PciDssError } from "./pci-dss-error.js";
import { type BinLength, isTruncatedCard, truncateCard } from "./truncate-card.js";

/** How card numbers are made unreadable, and how they are found. */
export type PciDssOptions = {
  /** How texts are searched. */
  readonly detection?: MaskDetection | undefined;
} & (
  | {
      /** Truncated: see `truncateCard`. This is the default. */
      readonly pan?: "truncate" | undefined;
      /** Digits of the bank that stay where the brand allows it. Default: 6. */
      readonly bin?: BinLength | undefined;
    }
  | {
      /** A hash of the whole number under the tenant's key: HMAC-SHA-256 (3.5.1.1). */
      readonly pan: "hash";
      /** The key from which that of each tenant is derived: at least 32 bytes, kept as 3.6 demands. */
      readonly key: Uint8Array | KeyObject;
    }
  | {
      /** A random token, which a store keeps (3.5.1, index tokens). It needs `maskAsync`. */
      readonly pan: "token";
      /** The store. It holds card numbers, and so it is in scope itself. */
      readonly tokens: TokenStore;
    }
);

/**
 * Card numbers unreadable, and nothing else but secrets masked. Every policy refuses card
 * authentication data: `mask` throws `card_authentication`, whatever the policy says (3.3.1).
 *
 * @throws {PciDssError} `correlated`, while masking: a record holds a truncated form of a number that
 * the policy hashes. Together they give the number away (3.5.1.1).
 */
export function pciDss(options: PciDssOptions = {}): MaskPolicy {
  const usual: MaskPolicy = {
    name: "pci_dss",
    categories: { credential: "redact" },
    otherwise: "keep",
    detection: options.detection,
  };
  const withCards = (payment_card: MaskFunction | "pseudonymise" | "tokenise") => ({
    ...usual,
    categories: { ...usual.categories, payment_card },
  });
  if (options.pan === "hash") {
    const policy = { ...withCards("pseudonymise"), key: tenantKeys(options.key) };
    return { ...policy, record: refuseCorrelated };
  }
  if (options.pan === "token") return { ...withCards("tokenise"), tokens: options.tokens };
  const { bin = 6 } = options;
  return withCards((value) => truncated(String(value), bin));
}

function truncated(text: string, bin: BinLength): string[] {
  if (isTruncatedCard(text)) return [text];
  const made = truncateCard(text, bin);
  return made === undefined ? [] : [made];
}

/** Refuses a record that holds a number and a truncated form of the same. */
function refuseCorrelated(record: unknown, sites: readonly PersonalDataSite[]) {
  const numbers = sites
    .filter(({ category, value }) => category === "payment_card" && !isTruncatedCard(String(value)))
    .map(({ value }) => String(value).replace(/\D/g, ""));
  if (numbers.length === 0) return {};
  const isOf = (form: string) => numbers.some((number) => isFormOf(form, number));
  if (textsIn(record).some((text) => formsIn(text).some(isOf))) {
    throw new PciDssError(
      "correlated",
      "The record holds a truncated form of a card number that is to be hashed; together they give it away (PCI DSS 3.5.1.1). Take the truncated form out, or truncate both.",
    );
  }
  return {};
}

const formsIn = (text: string) => text.match(/[\dxX*•#](?:[ .-]?[\dxX*•#]){11,18}/g) ?? [];

function isFormOf(form: string, number: string): boolean {
  const places = form.replace(/[ .-]/g, "");
  if (places.length !== number.length || !/\d/.test(places) || !/\D/.test(places)) return false;
  return [...places].every((place, index) => !/\d/.test(place) || place === number[index]);
}

function textsIn(record: unknown): string[] {
  const texts: string[] = [];
  const open = [record];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at === "string") texts.push(at);
    else if (isRecord(at)) open.push(...Object.values(at));
  }
  return texts;
}
