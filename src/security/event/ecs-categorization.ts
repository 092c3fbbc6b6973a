/**
 * What kind of event it is by the four categorisation fields of the Elastic Common Schema 9.5.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { and, contains, has, lit, not, or, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { EcsEventCategory, EcsEventType, ecsCategoriesOf } from "./ecs-event-types.js";

/**
 * What a record is about (`event.kind`).
 *
 * - `alert`: a tool found something that somebody should look at.
 * - `asset`: an inventory of what there is.
 * - `enrichment`: context for other events, such as an indicator.
 * - `event`: something happened.
 * - `metric`: a number was measured.
 * - `state`: how something is at one time.
 * - `pipeline_error`: the event could not be read.
 * - `signal`: a detection rule made it out of other events.
 */
export const EcsEventKind = z
  .enum({
    ALERT: "alert",
    ASSET: "asset",
    ENRICHMENT: "enrichment",
    EVENT: "event",
    METRIC: "metric",
    STATE: "state",
    PIPELINE_ERROR: "pipeline_error",
    SIGNAL: "signal",
  })
  .meta({ id: "EcsEventKind", title: "ECS event.kind" });
export type EcsEventKind = z.infer<typeof EcsEventKind>;

/**
 * What came of it for whoever wrote the record (`event.outcome`): a firewall that stops somebody may
 * well tell of its own success.
 *
 * - `failure`: it did not come off.
 * - `success`: it did.
 * - `unknown`: nobody can say.
 */
export const EcsEventOutcome = z
  .enum({ FAILURE: "failure", SUCCESS: "success", UNKNOWN: "unknown" })
  .meta({ id: "EcsEventOutcome", title: "ECS event.outcome" });
export type EcsEventOutcome = z.infer<typeof EcsEventOutcome>;

const DatasetName = z
  .string()
  .regex(/^[a-z0-9_.]{1,100}$/, {
    error: "Expected 1 to 100 lower-case letters, digits, '_' or '.', such as aws.cloudtrail.",
  })
  .meta({ impersonal: true });

/** The category that has a type, where one of those that are named must have it. */
const typeHasCategory = and(
  ...EcsEventType.options
    .filter((type) => ecsCategoriesOf(type).length > 0)
    .map((type) =>
      or(
        not(contains("type[]", lit(type))),
        ...ecsCategoriesOf(type).map((category) => contains("category[]", lit(category))),
      ),
    ),
);

/** What kind of event it is by the Elastic Common Schema. */
export const EcsCategorization = withRules(
  closed({
    /** What the record is about. */
    kind: EcsEventKind,
    /** Which fields of activity it belongs to: at most 20. Always an array in ECS. */
    category: z.array(EcsEventCategory).max(20).optional(),
    /** What was done in them: at most 18. Always an array in ECS. */
    type: z.array(EcsEventType).max(18).optional(),
    /** What came of it for whoever wrote the record. */
    outcome: EcsEventOutcome.optional(),
    /** What was done in the words of the source, such as `user-password-change`. */
    action: Name.meta({ impersonal: true }).optional(),
    /** The module of the source, such as `aws`. */
    module: Name.meta({ impersonal: true }).optional(),
    /** The data set of the source, such as `aws.cloudtrail`, without `-`. */
    dataset: DatasetName.optional(),
  }),
  {
    categories_once: rule("Each category is named once.", unique("category[]")),
    types_once: rule("Each type is named once.", unique("type[]")),
    // ECS says to leave the category empty where none fits.
    type_has_category: warn(
      "A type stands beside a category.",
      when(has("type[]"), has("category[]")),
      "category",
    ),
    // ECS calls these types expected, and its own integrations use others at times.
    type_of_category: warn(
      "A type is one that ECS expects of one of the categories.",
      typeHasCategory,
      "type",
    ),
  },
).meta({ id: "EcsCategorization", title: "ECS categorisation" });
export type EcsCategorization = z.infer<typeof EcsCategorization>;
