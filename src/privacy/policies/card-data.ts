/**
 * Where a record holds data of payment cards.
 *
 * @module
 */
import type * as z from "zod";
import type { IssuePath } from "../../core/rules/places.js";
import { personalDataIn } from "../mask/mask.js";
import type { MaskPolicy } from "../mask/policy.js";
import { isTruncatedCard } from "./truncate-card.js";

/**
 * What data of a payment card is.
 *
 * - `pan`: a whole number. Make it unreadable wherever it is stored (PCI DSS 4.0.1, 3.5.1).
 * - `truncated_pan`: a part of one, which may stay.
 * - `sensitive_authentication`: a track, security code or PIN. Nobody may keep it, encrypted or not
 *   (3.3.1): refuse the record.
 */
export type CardDataKind = "pan" | "truncated_pan" | "sensitive_authentication";

/** One place of a record with card data. No digit is in it. */
export interface CardData {
  readonly kind: CardDataKind;
  /** The field, or the object with the key. */
  readonly path: IssuePath;
  /** Whether it is a key of the object. */
  readonly isKey: boolean;
}

/** Where a record holds card data: in annotated fields, by the names of keys, and in texts. */
export function cardDataIn(
  schema: z.ZodType,
  value: unknown,
  policy: Pick<MaskPolicy, "detection"> = {},
): CardData[] {
  return personalDataIn(schema, value, policy).flatMap((site) => {
    const kind = kindOf(site.category, String(site.value));
    return kind === undefined ? [] : [{ kind, path: site.path, isKey: site.isKey }];
  });
}

function kindOf(category: string, text: string): CardDataKind | undefined {
  if (category === "card_authentication") return "sensitive_authentication";
  if (category !== "payment_card") return undefined;
  return isTruncatedCard(text) ? "truncated_pan" : "pan";
}
