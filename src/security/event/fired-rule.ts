/**
 * The policy or rule by which a control acted (OCSF `policy`, `rule`, `analytic`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Name, Text } from "../../core/text.js";

/**
 * How a rule or model comes to its verdict (OCSF `analytic.type_id`).
 *
 * - `rule`: by conditions that somebody wrote.
 * - `behavioral`: by comparison with past behaviour.
 * - `statistical`: by statistics.
 * - `learning`: by a model that was trained.
 * - `fingerprinting`: by a fingerprint of content.
 * - `tagging`: by marks on data.
 * - `keyword`: by words.
 * - `regular_expression`: by patterns.
 * - `exact_match`: by equality with known data.
 * - `partial_match`: by likeness to known data.
 * - `indexed_match`: by an index of known data.
 */
export const AnalyticKind = z
  .enum({
    RULE: "rule",
    BEHAVIORAL: "behavioral",
    STATISTICAL: "statistical",
    LEARNING: "learning",
    FINGERPRINTING: "fingerprinting",
    TAGGING: "tagging",
    KEYWORD: "keyword",
    REGULAR_EXPRESSION: "regular_expression",
    EXACT_MATCH: "exact_match",
    PARTIAL_MATCH: "partial_match",
    INDEXED_MATCH: "indexed_match",
  })
  .meta({ id: "AnalyticKind", title: "Kind of analytic" });
export type AnalyticKind = z.infer<typeof AnalyticKind>;

/** A policy or rule that fired. */
export const FiredRule = closed({
  /** Its id, such as that of a Sigma or Falco rule. */
  rule_id: ForeignId,
  /** Its name. */
  name: Name.optional(),
  /** The policy or rule set to which it belongs. */
  policy_id: ForeignId.optional(),
  /** Its version: at most 64 characters. */
  version: Text.min(1).max(64).meta({ impersonal: true }).optional(),
  /** How it comes to its verdict. */
  kind: AnalyticKind.optional(),
  /** Whether it was enforced; if not, it only watched. Absent: not known. */
  is_enforced: z.boolean().optional(),
}).meta({ id: "FiredRule", title: "Rule that fired" });
export type FiredRule = z.infer<typeof FiredRule>;
