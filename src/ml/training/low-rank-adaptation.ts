/**
 * Fine-tuning by small matrices beside frozen weights (Hugging Face PEFT `LoraConfig`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Quantity } from "../../core/units.js";

/** Fine-tuning by small matrices beside frozen weights. */
export const LowRankAdaptation = withRules(
  closed({
    /** The rank of the matrices. */
    rank: Count.min(1),
    /** What their product is multiplied by, before it is divided by the rank. */
    alpha: Quantity.optional(),
    /** The share of inputs that is dropped: from 0, below 1. */
    dropout_ratio: z.number().min(0).lt(1).optional(),
    /** The modules that get them, by name or by the end of a name: at most 256. */
    target_modules: z.array(Text.min(1).max(250)).max(256).default([]),
    /** The bits in which the frozen weights are held, as in QLoRA. Absent: as they were trained. */
    base_bits: z.int().min(1).max(64).optional(),
  }),
  { modules_once: rule("Each module is named once.", unique("target_modules[]")) },
).meta({ id: "LowRankAdaptation", title: "Low-rank adaptation" });
export type LowRankAdaptation = z.infer<typeof LowRankAdaptation>;
