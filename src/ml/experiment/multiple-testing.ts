/**
 * How p-values are corrected where there are many of them.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Count } from "../../core/units.js";

/**
 * A correction for many tests.
 *
 * - `none`: there is none, and that was meant.
 * - `bonferroni`: each p-value times the number of tests; keeps the chance of any false finding.
 * - `sidak`: `1 - (1 - p)^m`; the same for independent tests.
 * - `holm`: Bonferroni step by step.
 * - `hochberg`: Bonferroni step by step from the other end.
 * - `dunnett`: many variants against one control.
 * - `benjamini_hochberg`: keeps the share of false findings.
 * - `benjamini_yekutieli`: the same for tests that depend on one another.
 */
export const MultipleTestingMethod = z
  .enum({
    NONE: "none",
    BONFERRONI: "bonferroni",
    SIDAK: "sidak",
    HOLM: "holm",
    HOCHBERG: "hochberg",
    DUNNETT: "dunnett",
    BENJAMINI_HOCHBERG: "benjamini_hochberg",
    BENJAMINI_YEKUTIELI: "benjamini_yekutieli",
  })
  .meta({ id: "MultipleTestingMethod", title: "Correction for many tests" });
export type MultipleTestingMethod = z.infer<typeof MultipleTestingMethod>;

/** How p-values are corrected where there are many of them. */
export const MultipleTesting = closed({
  /** The correction. */
  method: MultipleTestingMethod,
  /** How many tests there are in the family: metrics times variants, without the control. */
  test_count: Count.min(1),
}).meta({ id: "MultipleTesting", title: "Many tests" });
export type MultipleTesting = z.infer<typeof MultipleTesting>;
