/**
 * Alerts that keep others from being told (Alertmanager `inhibit_rules`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { TenantId, Uuid } from "../core/identifier.js";
import { LabelName } from "../core/label-name.js";
import { count, gt, unique } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { uuidv7 } from "../core/uuid.js";
import { LabelMatcher } from "../monitoring/alert/label-matcher.js";

/** Alerts that keep others from being told: while the house burns nobody asks for the lamps. */
export const InhibitionRule = withRules(
  closed({
    /** Identifies the rule. Absent: a new UUID of version 7. */
    inhibition_id: Uuid.default(() => uuidv7()),
    /** The tenant whose alerts it is about. */
    tenant_id: TenantId,
    /** What it is called. */
    name: Name,
    /** Why: at most 2000 characters. */
    description: Text.max(2000).optional(),
    /** Whether it is in force. */
    is_enabled: z.boolean().default(true),
    /** Which alerts keep others from being told: all must agree. 1 to 100. */
    source_matchers: z.array(LabelMatcher).min(1).max(100),
    /** Which alerts are then not told: all must agree. 1 to 100. */
    target_matchers: z.array(LabelMatcher).min(1).max(100),
    /** The labels that both must have alike; one that both lack is alike. At most 64. */
    equal: z.array(LabelName).max(64).default([]),
  }),
  {
    equal_once: rule("Each label is named once.", unique("equal[]")),
    // Without it one alert anywhere keeps all others from being told.
    something_is_alike: warn(
      "The two alerts have something in common.",
      gt(count("equal[]"), 0),
      "equal",
    ),
  },
).meta({ id: "InhibitionRule", title: "Inhibition of alerts" });
export type InhibitionRule = z.infer<typeof InhibitionRule>;
