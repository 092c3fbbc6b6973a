/**
 * How likely it is that a tenant leaves, and why.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Key } from "../../core/identifier.js";
import { and, eq, ge, lit, lt, unique, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity, Ratio } from "../../core/units.js";
import { ChurnBand, ChurnBands, usualChurnBands } from "./churn-band.js";

/** Something that makes it more or less likely that a tenant leaves. */
export const ChurnDriver = closed({
  /** What it is, by the name of the model's input. */
  feature: Key,
  /** By how much it moves the model's answer, in the model's own unit; above 0 it makes leaving likelier. */
  contribution: Quantity,
}).meta({ id: "ChurnDriver", title: "Driver of churn" });
export type ChurnDriver = z.infer<typeof ChurnDriver>;

const isBand = (band: ChurnBand, ...conditions: ReturnType<typeof lt>[]) =>
  when(eq("band", lit(band)), and(...conditions));

/** How likely it is that a tenant leaves. */
export const TenantChurn = withRules(
  closed({
    /** How likely it is that the tenant leaves within the horizon. */
    score_ratio: Ratio,
    /** The same in a word. */
    band: ChurnBand,
    /** From which score on a band begins. Absent: at quarters of the scale. */
    bands: ChurnBands.default(usualChurnBands),
    /** How far ahead it is looked: 1 to 1096 days. */
    horizon_days: z.int().min(1).max(1096),
    /** The model that says so. */
    model_id: ForeignId.optional(),
    /** What makes it more or less likely: at most 50, the strongest first. */
    drivers: z.array(ChurnDriver).max(50).default([]),
  }),
  {
    band_has_the_score: rule(
      "The score lies in its band.",
      and(
        isBand("low", lt("score_ratio", "bands.medium_from")),
        isBand(
          "medium",
          ge("score_ratio", "bands.medium_from"),
          lt("score_ratio", "bands.high_from"),
        ),
        isBand(
          "high",
          ge("score_ratio", "bands.high_from"),
          lt("score_ratio", "bands.critical_from"),
        ),
        isBand("critical", ge("score_ratio", "bands.critical_from")),
      ),
      "band",
    ),
    drivers_once: rule("Each driver is named once.", unique("drivers[].feature"), "drivers"),
  },
).meta({ id: "TenantChurn", title: "Churn of a tenant" });
export type TenantChurn = z.infer<typeof TenantChurn>;
