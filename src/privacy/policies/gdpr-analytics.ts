/**
 * Personal data for analytics under the GDPR: pseudonyms for ids, coarser places and times, nothing
 * that identifies directly.
 *
 * @module
 */
import type { KeyObject } from "node:crypto";
import type { MaskPolicy } from "../mask/policy.js";
import { tenantKeys } from "../mask/tenant-key.js";

/**
 * Records that can still be counted by person, session and area (articles 4(5), 5(1)(c) and 89):
 * accounts, sessions and devices get pseudonyms under the tenant's key; addresses in networks, points,
 * postal codes, ages, pages and programs become coarser; names, contacts, health, origin (article 9)
 * and all else that is personal is left out. What comes out is personal data still, for as long as
 * anybody has the key.
 *
 * @param master A key of at least 32 bytes, from which that of each tenant is derived.
 */
export function gdprAnalytics(master: Uint8Array | KeyObject): MaskPolicy {
  return {
    name: "gdpr_analytics",
    categories: {
      user_id: "pseudonymise",
      online_id: "pseudonymise",
      device_id: "pseudonymise",
      customer_account: "pseudonymise",
      ip_address: "generalise",
      coordinates: "generalise",
      postal_code: "generalise",
      age: "generalise",
      birth_date: "generalise",
      url: "generalise",
      user_agent: "generalise",
      date: "keep",
    },
    otherwise: "remove",
    key: tenantKeys(master),
  };
}
