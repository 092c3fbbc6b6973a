/**
 * What masking did to a record, without a clear value in it.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { TenantId } from "../../core/identifier.js";
import { JsonPointer } from "../../core/json-patch/json-pointer.js";
import { PersonalDataCategory } from "../../core/personal-data.js";
import { Text } from "../../core/text.js";

/**
 * What was done to a value.
 *
 * - `kept`: nothing.
 * - `redacted`: a constant stands in its place.
 * - `partial`: a little of it stands.
 * - `generalised`: a coarser form of it stands.
 * - `pseudonymised`, `tokenised`, `encrypted`: as the operator says.
 * - `replaced`: what a function of the caller's made stands.
 * - `removed`: it is gone.
 */
export const MaskAction = z
  .enum({
    KEPT: "kept",
    REDACTED: "redacted",
    PARTIAL: "partial",
    GENERALISED: "generalised",
    PSEUDONYMISED: "pseudonymised",
    TOKENISED: "tokenised",
    ENCRYPTED: "encrypted",
    REPLACED: "replaced",
    REMOVED: "removed",
  })
  .meta({ id: "MaskAction", title: "What masking did" });
export type MaskAction = z.infer<typeof MaskAction>;

/**
 * Who said that a value is personal.
 *
 * - `schema`: the field's annotation.
 * - `key`: the field's name.
 * - `detector`: what was found in its text.
 * - `rule`: a rule, which ties it to a value that is.
 * - `digest`: it is the digest of what is masked, by which a short value can be guessed.
 */
export const MaskReason = z
  .enum({
    SCHEMA: "schema",
    KEY: "key",
    DETECTOR: "detector",
    RULE: "rule",
    DIGEST: "digest",
  })
  .meta({ id: "MaskReason", title: "Why a value was masked" });
export type MaskReason = z.infer<typeof MaskReason>;

/** What was done to one value. */
export const MaskedField = closed({
  /** Its place in the masked record; of what was removed, where it stood. */
  path: JsonPointer,
  /** What it holds. Absent: nothing personal; a rule or a digest is why it was taken out. */
  category: PersonalDataCategory.optional(),
  /** What was done. */
  action: MaskAction,
  /** Who said that it is personal. */
  reason: MaskReason,
  /** The detector that found it: at most 64 characters. */
  detector: Text.max(64).optional(),
  /** How sure the detector is: from 0 to 1. */
  score: z.number().min(0).max(1).optional(),
  /** The rule for whose sake it was changed: at most 255 characters. */
  rule: Text.max(255).optional(),
}).meta({ id: "MaskedField", title: "Masked field" });
export type MaskedField = z.infer<typeof MaskedField>;

/** What masking did to a record. */
export const MaskReport = closed({
  /** The name of the policy. */
  policy: Text.max(128),
  /** The tenant whose key or tokens were used. */
  tenant_id: TenantId.optional(),
  /** What was done, in the order of the record: at most 100,000. */
  fields: z.array(MaskedField).max(100_000),
}).meta({ id: "MaskReport", title: "Mask report" });
export type MaskReport = z.infer<typeof MaskReport>;
