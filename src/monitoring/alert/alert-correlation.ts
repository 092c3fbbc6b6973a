/**
 * Which alerts belong together.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Uuid } from "../../core/identifier.js";
import { eq, has, not, unique, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Ratio } from "../../core/units.js";

/** Which alerts an alert belongs together with. */
export const AlertCorrelation = withRules(
  closed({
    /** What all alerts that belong together have in common. */
    group_id: ForeignId.optional(),
    /** The alert that explains this one. */
    parent_alert_id: Uuid.optional(),
    /** Others that belong to it: at most 200. */
    related_alert_ids: z.array(Uuid).max(200).default([]),
    /** Whether it is the one that explains the others. */
    is_root_cause: z.boolean().optional(),
    /** How sure it is that they belong together: 1 when a rule says so. */
    confidence_ratio: Ratio.optional(),
  }),
  {
    related_once: rule("Each related alert is listed once.", unique("related_alert_ids[]")),
    root_has_no_parent: rule(
      "What explains the others is explained by no other.",
      when(eq("is_root_cause", true), not(has("parent_alert_id"))),
      "parent_alert_id",
    ),
  },
).meta({ id: "AlertCorrelation", title: "Correlation of alerts" });
export type AlertCorrelation = z.infer<typeof AlertCorrelation>;
