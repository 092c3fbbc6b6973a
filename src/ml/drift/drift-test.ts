/**
 * The tests that tell whether data has drifted, and which way each of them points (Evidently
 * `stattests`, TensorFlow Data Validation `FeatureComparator`).
 *
 * @module
 */
import * as z from "zod";
import type { ThresholdOperator } from "../../core/threshold-operator.js";

/**
 * A test that compares a column's current values with those of a reference. Some give a p-value,
 * which is low where the two differ; the others give a distance, which is high.
 *
 * - `ks`: Kolmogorov-Smirnov, p-value, of numbers.
 * - `chisquare`: chi-square, p-value, of categories.
 * - `z`: Z-test of two proportions, p-value, of two categories.
 * - `t_test`: Student's t-test of two means, p-value.
 * - `anderson`: Anderson-Darling, p-value.
 * - `cramer_von_mises`: Cramér-von Mises, p-value.
 * - `es`: Epps-Singleton, p-value.
 * - `fisher_exact`: Fisher's exact test, p-value, of two categories.
 * - `g_test`: likelihood ratio, p-value, of categories.
 * - `mannw`: Mann-Whitney U, p-value.
 * - `empirical_mmd`: maximum mean discrepancy by permutation, p-value.
 * - `tvd`: total variation distance by permutation, p-value in spite of its name.
 * - `psi`: population stability index, a distance from 0 on.
 * - `kl_div`: Kullback-Leibler divergence, a distance from 0 on.
 * - `jensenshannon`: Jensen-Shannon distance, which is the root of the divergence.
 * - `hellinger`: Hellinger distance.
 * - `wasserstein`: Wasserstein distance, divided by the standard deviation of the reference.
 * - `ed`: energy distance.
 * - `l_infinity`: the largest difference between the shares of one category (TFDV).
 * - `jensen_shannon_divergence`: Jensen-Shannon divergence (TFDV).
 * - `normalized_absolute_difference`: the largest difference of counts, divided by all (TFDV).
 * - `abs_text_content_drift`: how well a classifier tells current from reference text, ROC AUC.
 * - `perc_text_content_drift`: the same, held against a percentile of a random classifier.
 */
export const DriftTest = z
  .enum({
    KS: "ks",
    CHISQUARE: "chisquare",
    Z: "z",
    T_TEST: "t_test",
    ANDERSON: "anderson",
    CRAMER_VON_MISES: "cramer_von_mises",
    ES: "es",
    FISHER_EXACT: "fisher_exact",
    G_TEST: "g_test",
    MANNW: "mannw",
    EMPIRICAL_MMD: "empirical_mmd",
    TVD: "tvd",
    PSI: "psi",
    KL_DIV: "kl_div",
    JENSENSHANNON: "jensenshannon",
    HELLINGER: "hellinger",
    WASSERSTEIN: "wasserstein",
    ED: "ed",
    L_INFINITY: "l_infinity",
    JENSEN_SHANNON_DIVERGENCE: "jensen_shannon_divergence",
    NORMALIZED_ABSOLUTE_DIFFERENCE: "normalized_absolute_difference",
    ABS_TEXT_CONTENT_DRIFT: "abs_text_content_drift",
    PERC_TEXT_CONTENT_DRIFT: "perc_text_content_drift",
  })
  .meta({ id: "DriftTest", title: "Test for drift" });
export type DriftTest = z.infer<typeof DriftTest>;

/** What a test's score is, and when it says that there is drift. */
export interface DriftTestTraits {
  /** A p-value, a share from 0 to 1, or a distance from 0 on. */
  readonly score: "p_value" | "share" | "distance";
  /** There is drift when the score stands so to the threshold. */
  readonly drifts: ThresholdOperator;
  /** The threshold where none is given: Evidently's. TFDV has none. */
  readonly default_threshold?: number;
}

const pValue = (drifts: "lt" | "le", default_threshold: number) =>
  ({ score: "p_value", drifts, default_threshold }) as const;
const distance = (drifts: "gt" | "ge") =>
  ({ score: "distance", drifts, default_threshold: 0.1 }) as const;
const share = (drifts: "gt" | "ge", default_threshold: number) =>
  ({ score: "share", drifts, default_threshold }) as const;

/**
 * Every test, with the comparison and the default of the code that runs it. On the threshold itself
 * they differ: `ks` has drifted there, `chisquare` has not. The threshold of
 * `perc_text_content_drift` is the ROC AUC that a random classifier does not exceed in 95 of 100
 * runs. It is worked out of the data, so there is no default.
 */
export const driftTests = {
  ks: pValue("le", 0.05),
  chisquare: pValue("lt", 0.05),
  z: pValue("lt", 0.05),
  t_test: pValue("lt", 0.05),
  anderson: pValue("lt", 0.1),
  cramer_von_mises: pValue("le", 0.1),
  es: pValue("lt", 0.05),
  fisher_exact: pValue("lt", 0.1),
  g_test: pValue("lt", 0.1),
  mannw: pValue("lt", 0.05),
  empirical_mmd: pValue("lt", 0.1),
  tvd: pValue("lt", 0.1),
  psi: distance("ge"),
  kl_div: distance("ge"),
  jensenshannon: share("ge", 0.1),
  hellinger: share("ge", 0.1),
  wasserstein: distance("ge"),
  ed: distance("gt"),
  l_infinity: { score: "share", drifts: "gt" },
  jensen_shannon_divergence: { score: "share", drifts: "gt" },
  normalized_absolute_difference: { score: "share", drifts: "gt" },
  abs_text_content_drift: share("gt", 0.55),
  perc_text_content_drift: { score: "share", drifts: "gt" },
} as const satisfies Readonly<Record<DriftTest, DriftTestTraits>>;
