/**
 * A variant of a controlled experiment, and how units come to it.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { FreeForm } from "../../core/free-form.js";
import { ForeignId, Key } from "../../core/identifier.js";
import { has, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Ratio } from "../../core/units.js";

/** What some of the units are given. */
export const ExperimentVariant = withRules(
  closed({
    /** Its name, such as `control`: what an exposure in an analytics event says. */
    name: ForeignId,
    /** What it does, for a human reader: at most 1000 characters. */
    description: Text.max(1000).optional(),
    /** Whether the others are compared with it. */
    is_control: z.boolean().default(false),
    /** The share of the experiment's units that it is to get. Of a bandit: at the start. */
    allocation_ratio: Ratio,
    /** Units that it got so far, each counted once. Absent: not counted. */
    unit_count: Count.optional(),
    /** The model that it serves. Absent: the variant is not a model. */
    model_id: ForeignId.optional(),
    /** The version of the model. */
    model_version: ForeignId.optional(),
    /** What it sets, as a feature flag delivers it. */
    payload: FreeForm.optional(),
  }),
  {
    version_is_of_a_model: rule(
      "A version is that of a model.",
      when(has("model_version"), has("model_id")),
      "model_id",
    ),
  },
).meta({ id: "ExperimentVariant", title: "Variant" });
export type ExperimentVariant = z.infer<typeof ExperimentVariant>;

/**
 * What is given a variant as a whole.
 *
 * - `user`: somebody who is signed in.
 * - `visitor`: a browser or installation, by a cookie or the like.
 * - `device`: a device, whoever uses it.
 * - `session`: one visit.
 * - `request`: one request, as when two rankers are interleaved.
 * - `account`: all people of a household or customer.
 * - `cluster`: a group of people who affect one another.
 * - `region`: a place.
 * - `time_slot`: everybody in a stretch of time (switchback).
 */
export const AssignmentUnit = z
  .enum({
    USER: "user",
    VISITOR: "visitor",
    DEVICE: "device",
    SESSION: "session",
    REQUEST: "request",
    ACCOUNT: "account",
    CLUSTER: "cluster",
    REGION: "region",
    TIME_SLOT: "time_slot",
  })
  .meta({ id: "AssignmentUnit", title: "Unit of assignment" });
export type AssignmentUnit = z.infer<typeof AssignmentUnit>;

/** How units come to their variants. */
export const ExperimentAssignment = withRules(
  closed({
    /** What is given a variant. Units are counted, and errors worked out, by this. */
    unit: AssignmentUnit,
    /** The share of those who qualify that takes part. Absent: all. */
    traffic_ratio: Ratio.default(1),
    /** Whether a unit keeps its variant for as long as the experiment runs. */
    is_sticky: z.boolean().default(true),
    /** The hash that decides, such as `murmur3_32`. Absent: it is decided otherwise. */
    hash_algorithm: Key.optional(),
    /** What is hashed along with the unit, so that experiments do not fall together. */
    salt: Text.min(1).max(128).optional(),
    /** Experiments of one layer share no unit: its name. Absent: it may overlap with any. */
    layer: Key.optional(),
    /** Who qualifies, for a human reader or as an expression: at most 2000 characters. */
    audience: Text.max(2000).optional(),
  }),
  {
    salt_is_hashed: warn(
      "A salt is hashed by some algorithm.",
      when(has("salt"), has("hash_algorithm")),
      "hash_algorithm",
    ),
  },
).meta({ id: "ExperimentAssignment", title: "Assignment to variants" });
export type ExperimentAssignment = z.infer<typeof ExperimentAssignment>;
