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

/**
 * What a person decided.
 *
 * - `granted`: yes.
 * - `denied`: no.
 * - `withdrawn`: no longer.
 */
export const ConsentStatus = z
  .enum({ GRANTED: "granted", DENIED: "denied", WITHDRAWN: "withdrawn" })
  .meta({ id: "ConsentStatus", title: "Decision of a person" });
export type ConsentStatus = z.infer<typeof ConsentStatus>;

/** On what ground, and for what, a person's data may be used. */
export const Consent = withRules(
  closed({
    /** The ground. */
    lawful_basis: LawfulBasis,
    /** What the person decided. Absent: nothing had to be decided, or it is not known. */
    status: ConsentStatus.optional(),
    /** For what: at most 50 purposes of at most 128 characters each. */
    purposes: z
      .array(Text.min(1).max(128).meta({ impersonal: true }))
      .max(50)
      .optional(),
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
      "Consent is not taken back before it was given.",
      notLater("granted_at", "withdrawn_at"),
      "withdrawn_at",
    ),
    withdrawn_says_so: rule(
      "Consent that was taken back is withdrawn.",
      when(has("withdrawn_at"), eq("status", lit("withdrawn"))),
      "status",
    ),
    granted_has_a_time: warn(
      "Where consent was given, it is known when.",
      when(eq("status", lit("granted")), has("granted_at")),
      "granted_at",
    ),
  },
).meta({ id: "Consent", title: "Consent" });
export type Consent = z.infer<typeof Consent>;
