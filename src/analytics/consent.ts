/**
 * On what ground a person's data may be used (GDPR, articles 6 and 7).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Instant } from "../core/instant.js";
import { eq, has, lit, notLater, unique, when } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";

/**
 * A ground on which personal data may be used (GDPR, article 6, paragraph 1).
 *
 * - `consent`: the person agreed.
 * - `contract`: a contract with the person needs it.
 * - `legal_obligation`: a law demands it.
 * - `vital_interests`: a life depends on it.
 * - `public_interest`: a task in the public interest needs it.
 * - `legitimate_interests`: an interest that weighs more than the person's.
 */
export const LawfulBasis = z
  .enum({
    CONSENT: "consent",
    CONTRACT: "contract",
    LEGAL_OBLIGATION: "legal_obligation",
    VITAL_INTERESTS: "vital_interests",
    PUBLIC_INTEREST: "public_interest",
    LEGITIMATE_INTERESTS: "legitimate_interests",
  })
  .meta({ id: "LawfulBasis", title: "Lawful basis" });
export type LawfulBasis = z.infer<typeof LawfulBasis>;

/** On what ground, and for what, a person's data may be used. */
export const Consent = withRules(
  closed({
    /** The ground. */
    lawful_basis: LawfulBasis,
    /** For what: at most 50 purposes of at most 128 characters each. */
    purposes: z.array(Text.min(1).max(128)).max(50).optional(),
    /** The version of the policy that the person saw: at most 64 characters. */
    policy_version: Text.max(64).optional(),
    /** When the person agreed. */
    granted_at: Instant.optional(),
    /** When the person took it back. */
    withdrawn_at: Instant.optional(),
  }),
  {
    purposes_once: rule("Each purpose is named once.", unique("purposes[]")),
    withdrawn_after_granted: rule(
      "Consent is taken back after it was given.",
      notLater("granted_at", "withdrawn_at"),
      "withdrawn_at",
    ),
    consent_has_a_time: warn(
      "Where consent is the ground, it is known when it was given.",
      when(eq("lawful_basis", lit("consent")), has("granted_at")),
      "granted_at",
    ),
  },
).meta({ id: "Consent", title: "Consent" });
export type Consent = z.infer<typeof Consent>;
