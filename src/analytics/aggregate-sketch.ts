/**
 * What is kept beside a number so that it can be put together with others of its kind.
 *
 * @module
 */
import * as z from "zod";

/**
 * What is kept beside a number so that it can be put together with others of its kind.
 *
 * - `sum_count`: sum and number of the values; gives an average.
 * - `hyperloglog`: an estimate of how many different values there are.
 * - `theta`: the same, which can also be intersected.
 * - `t_digest`, `kll`, `dd_sketch`: an estimate of every percentile.
 */
export const AggregateSketch = z
  .enum({
    SUM_COUNT: "sum_count",
    HYPERLOGLOG: "hyperloglog",
    THETA: "theta",
    T_DIGEST: "t_digest",
    KLL: "kll",
    DD_SKETCH: "dd_sketch",
  })
  .meta({ id: "AggregateSketch", title: "Sketch" });
export type AggregateSketch = z.infer<typeof AggregateSketch>;
