/**
 * By which number the state knows who is billed (EN 16931, BT-48; Stripe's tax ids).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { pii } from "../../core/personal-data.js";

/** A number by which a state knows a business. */
export const TaxRegistration = closed({
  /** What kind of number it is, as Stripe names them: `eu_vat`, `gb_vat`, `au_abn`, `unknown`. */
  type: z
    .string()
    .regex(/^(?:[a-z]{2}_[a-z0-9_]{1,30}|unknown)$/, { error: "Expected a kind such as eu_vat." }),
  /** The number: 1 to 50 letters, digits and signs, as Mexico's `P&G851223B24` and Ireland's `1+23456A` have. */
  value: z
    .string()
    .regex(/^[A-Za-z0-9Ñ][A-Za-z0-9Ñ .&+*/-]{0,49}$/, {
      error: "Expected a number such as DE123456789.",
    })
    .meta({ pii: pii("national_id") }),
  /** Whether the state confirmed it. Absent: nobody asked. */
  is_verified: z.boolean().optional(),
}).meta({ id: "TaxRegistration", title: "Tax registration" });
export type TaxRegistration = z.infer<typeof TaxRegistration>;
