/**
 * How likely it is that a tenant leaves, and why.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Key } from "../../core/identifier.js";
import {
  add,
  and,
  eq,
  ge,
  has,
  lit,
  lt,
  not,
  type Operand,
  sub,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
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

/** A score is told with two digits or more, and its band is found before. */
const toldScore = 0.005_001;

const from = (border: Operand) => ge("score_ratio", sub(border, toldScore));
const below = (border: Operand) => lt("score_ratio", add(border, toldScore));

/** The score lies in its band, by the borders between the four. */
const inBand = (medium: Operand, high: Operand, critical: Operand) =>
  and(
    when(eq("band", lit("low")), below(medium)),
    when(eq("band", lit("medium")), and(from(medium), below(high))),
    when(eq("band", lit("high")), and(from(high), below(critical))),
    when(eq("band", lit("critical")), from(critical)),
  );

/** How likely it is that a tenant leaves. */
export const TenantChurn = withRules(
  closed({
    /** How likely it is that the tenant leaves within the horizon. */
    score_ratio: Ratio,
    /** The same in a word. */
    band: ChurnBand,
    /** From which score on a band begins. Absent: not told. */
    bands: ChurnBands.optional(),
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
      inBand("bands.medium_from", "bands.high_from", "bands.critical_from"),
      "band",
    ),
    band_is_a_quarter: warn(
      "Where no borders are told, bands are quarters of the scale.",
      when(
        not(has("bands")),
        inBand(
          usualChurnBands.medium_from,
          usualChurnBands.high_from,
          usualChurnBands.critical_from,
        ),
      ),
      "band",
    ),
    drivers_once: rule("Each driver is named once.", unique("drivers[].feature"), "drivers"),
  },
).meta({ id: "TenantChurn", title: "Churn of a tenant" });
export type TenantChurn = z.infer<typeof TenantChurn>;
