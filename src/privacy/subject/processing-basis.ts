/**
 * Whether a record may be used for a purpose (GDPR, articles 6 and 7).
 *
 * @module
 */
import type * as z from "zod";
import type * as core from "zod/v4/core";
import { Consent } from "../../analytics/consent.js";
import { isRecord } from "../../core/is-record.js";
import { branches, nameOf, shapes, unwrap } from "../../core/schema-tree.js";
import { DatasetPersonalData } from "../../ml/dataset/dataset-terms.js";

/**
 * Why a record may be used for a purpose or not.
 *
 * - `consent_given`: the person agreed to the purpose, or the people of a data set did.
 * - `other_basis`: the record names another ground than consent (article 6(1)(b) to (f)). Whether it
 *   carries this purpose is for whoever is responsible to judge.
 * - `not_personal`: it is about nobody.
 * - `denied`, `withdrawn`: the person said no, or no longer. What was done before stays lawful (7(3)).
 * - `not_yet_given`: at that time they had not agreed yet.
 * - `other_purpose`: they agreed, to other purposes (article 5(1)(b)).
 * - `retention_over`: the day is past by which the data set has to be gone.
 * - `no_decision`: the ground is consent, and it is not told what was decided, or for what.
 * - `no_basis`: it is not told on what ground the data may be used.
 * - `malformed`: what is told of it contradicts itself or has no right form.
 */
export type ProcessingReason =
  | "consent_given"
  | "other_basis"
  | "not_personal"
  | "denied"
  | "withdrawn"
  | "not_yet_given"
  | "other_purpose"
  | "retention_over"
  | "no_decision"
  | "no_basis"
  | "malformed";

/** What is decided for each reason. */
const decisions = {
  consent_given: "allowed",
  other_basis: "allowed",
  not_personal: "allowed",
  denied: "denied",
  withdrawn: "denied",
  not_yet_given: "denied",
  other_purpose: "denied",
  retention_over: "denied",
  no_decision: "unknown",
  no_basis: "unknown",
  malformed: "unknown",
} as const satisfies Record<ProcessingReason, string>;

/** Whether a record may be used for a purpose, and why. */
export interface ProcessingBasis {
  readonly decision: "allowed" | "denied" | "unknown";
  readonly reason: ProcessingReason;
}

/** What is asked of a record. */
interface Question {
  readonly purpose: string;
  readonly at: number;
}

const judges: Readonly<Record<string, (value: unknown, question: Question) => ProcessingReason>> = {
  Consent: ofConsent,
  DatasetPersonalData: ofDataset,
};

const gravest = ["denied", "unknown", "allowed"] as const;

/**
 * Whether a record may be used for a purpose at a time, by what it tells of consent and of other
 * grounds: the `consent` of an event, the `personal_data` of a data set. Where it tells of several,
 * such as a batch of events, a no counts before what is unknown, and that before a yes. Silence is
 * no consent: a record that tells nothing is `unknown`.
 *
 * @param purpose As the tenant names it: `recommendation`. The letters must be the same.
 */
export function processingBasis(
  schema: z.ZodType,
  record: unknown,
  purpose: string,
  at: Date,
): ProcessingBasis {
  const reasons = reasonsIn(schema, record, { purpose, at: at.getTime() });
  const found = reasons.map((reason) => ({ decision: decisions[reason], reason }));
  const worst = gravest.map((it) => found.find(({ decision }) => decision === it)).find(Boolean);
  return worst ?? { decision: "unknown", reason: "no_basis" };
}

function reasonsIn(field: core.$ZodType, value: unknown, question: Question): ProcessingReason[] {
  const schema = unwrap(field);
  const judge = judges[nameOf(field) ?? nameOf(schema) ?? ""];
  if (judge !== undefined) return [value === undefined ? "no_basis" : judge(value, question)];
  if (!isRecord(value)) return [];
  return shapes(schema)
    .filter(({ claims }) => claims(value))
    .flatMap((shape) => branches(shape.schema))
    .flatMap(({ step, schema: inner }) =>
      membersAt(value, step).flatMap((member) => reasonsIn(inner, member, question)),
    );
}

function membersAt(value: Readonly<Record<string, unknown>>, step: string): readonly unknown[] {
  if (Array.isArray(value)) return step === "[]" ? value : [];
  if (step === "*") return [];
  return [Object.hasOwn(value, step) ? value[step] : undefined];
}

function ofConsent(value: unknown, { purpose, at }: Question): ProcessingReason {
  const { data: consent } = Consent.safeParse(value);
  if (consent === undefined) return "malformed";
  const { lawful_basis, status, granted_at, withdrawn_at, purposes } = consent;
  const isWithdrawn = withdrawn_at === undefined || Date.parse(withdrawn_at) <= at;
  // A withdrawal ends what rests on any ground that the record asks the person about.
  if (status === "denied") return "denied";
  if (status === "withdrawn" && isWithdrawn) return "withdrawn";
  if (lawful_basis !== "consent") return "other_basis";
  if (status === undefined) return "no_decision";
  if (granted_at !== undefined && Date.parse(granted_at) > at) return "not_yet_given";
  if (status === "withdrawn" && granted_at === undefined) return "no_decision";
  if (purposes === undefined || purposes.length === 0) return "no_decision";
  return purposes.includes(purpose) ? "consent_given" : "other_purpose";
}

function ofDataset(value: unknown, { purpose, at }: Question): ProcessingReason {
  const { data } = DatasetPersonalData.safeParse(value);
  if (data === undefined) return "malformed";
  const { retained_until, legal_basis, consent_purposes, contains_personal_data } = data;
  if (!contains_personal_data && data.identifiability !== "pseudonymized") return "not_personal";
  // The day itself is the last.
  if (retained_until !== undefined && Date.parse(retained_until) + DAY_MS <= at) {
    return "retention_over";
  }
  if (consent_purposes.includes(purpose)) return "consent_given";
  if (legal_basis === undefined) return "no_basis";
  if (legal_basis !== "consent") return "other_basis";
  return consent_purposes.length === 0 ? "no_decision" : "other_purpose";
}

const DAY_MS = 86_400_000;
