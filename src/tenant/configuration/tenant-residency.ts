/**
 * In which countries the data of a tenant may be, and in which it is.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  contains,
  count,
  each,
  eq,
  gt,
  lit,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/**
 * A country or territory by ISO 3166-1 alpha-2, such as `DE`. A region of a cloud that lies in several
 * countries of the European Union has `EU`, which the standard reserves.
 */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, {
  error: "Expected an ISO 3166-1 code of two capitals, such as DE.",
});
export type CountryCode = z.infer<typeof CountryCode>;

/**
 * What data is there for.
 *
 * - `primary`: it is written and read there.
 * - `replica`: it is read there, and takes over when the primary fails.
 * - `backup`: it is kept there.
 * - `processing`: it is computed there and not kept.
 * - `support`: people look at it from there.
 */
export const LocationRole = z
  .enum({
    PRIMARY: "primary",
    REPLICA: "replica",
    BACKUP: "backup",
    PROCESSING: "processing",
    SUPPORT: "support",
  })
  .meta({ id: "LocationRole", title: "Role of a location" });
export type LocationRole = z.infer<typeof LocationRole>;

/**
 * By what personal data may leave the European Economic Area (GDPR, chapter V) or mainland China
 * (PIPL, chapter III).
 *
 * - `adequacy_decision`: the Commission finds the country's law adequate (GDPR 45).
 * - `standard_clauses`: the parties agreed on the standard contract of the authority (GDPR 46.2(c),
 *   PIPL 38(3)).
 * - `binding_corporate_rules`: the group of companies is bound by rules of its own (GDPR 47).
 * - `code_of_conduct`: the receiver is bound by one that was approved (GDPR 46.2(e)).
 * - `certification`: the receiver is certified (GDPR 46.2(f), PIPL 38(2)).
 * - `security_assessment`: the authority assessed it (PIPL 38(1) and 40).
 * - `derogation`: an exception by law, such as consent (GDPR 49).
 */
export const TransferBasis = z
  .enum({
    ADEQUACY_DECISION: "adequacy_decision",
    STANDARD_CLAUSES: "standard_clauses",
    BINDING_CORPORATE_RULES: "binding_corporate_rules",
    CODE_OF_CONDUCT: "code_of_conduct",
    CERTIFICATION: "certification",
    SECURITY_ASSESSMENT: "security_assessment",
    DEROGATION: "derogation",
  })
  .meta({ id: "TransferBasis", title: "Basis of a transfer" });
export type TransferBasis = z.infer<typeof TransferBasis>;

/** A place at which the data of a tenant is. */
export const DataLocation = closed({
  /** What it is there for. */
  role: LocationRole,
  /** The region, in the provider's spelling: `eu-central-1`. */
  region: Text.min(1).max(64),
  /** The country in which the region is. */
  country: CountryCode,
  /** By what personal data may go there from where its people are. */
  transfer_basis: TransferBasis.optional(),
}).meta({ id: "DataLocation", title: "Location of data" });
export type DataLocation = z.infer<typeof DataLocation>;

/** In which countries the data of a tenant may be, and in which it is. */
export const TenantResidency = withRules(
  closed({
    /** The region in which it is written, in the provider's spelling. */
    region: Text.min(1).max(64),
    /** The countries in which it may be kept and computed: 1 to 249. Absent: any. */
    allowed_countries: z.array(CountryCode).min(1).max(249).optional(),
    /** Where it is: 1 to 64 places. */
    locations: z.array(DataLocation).min(1).max(64),
  }),
  {
    // Some databases are written in several regions at once.
    one_primary: warn(
      "Data is written at one place.",
      eq(count("locations[]", eq("role", lit("primary"))), 1),
      "locations",
    ),
    written_in_its_region: rule(
      "Where it is told where data is written, the region promised is among the places.",
      when(
        gt(count("locations[]", eq("role", lit("primary"))), 0),
        gt(count("locations[]", and(eq("role", lit("primary")), eq("region", "$.region"))), 0),
      ),
      "region",
    ),
    // Who looks at data from elsewhere does not keep it there.
    only_where_allowed: rule(
      "Data is only in countries in which it may be.",
      or(
        eq(count("allowed_countries[]"), 0),
        each(
          "locations[]",
          or(eq("role", lit("support")), contains("$.allowed_countries[]", "country")),
        ),
      ),
      "locations",
    ),
    countries_once: rule("Each country is named once.", unique("allowed_countries[]")),
    locations_once: rule(
      "Each region has one entry per role.",
      unique("locations[]", "role", "region"),
      "locations",
    ),
  },
).meta({ id: "TenantResidency", title: "Residency of data" });
export type TenantResidency = z.infer<typeof TenantResidency>;
