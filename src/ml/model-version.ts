/**
 * Names of a model's versions: numbers, and aliases that move (MLflow's registry).
 *
 * @module
 */
import * as z from "zod";

/**
 * A version in its registry's spelling: `14` (MLflow, TensorFlow Serving), `1.0` (TorchServe), a
 * semantic version or a commit. Versions that are integers are texts all the same.
 */
export const ModelVersion = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/, {
    error: "Expected a version, such as 14 or 1.4.0: letters, digits, '.', '_', '+' or '-'.",
  })
  .meta({ impersonal: true });
export type ModelVersion = z.infer<typeof ModelVersion>;

/**
 * A name that points to one version of a model and moves: `champion`, `challenger`. Up to 255
 * letters, digits, `_` and `-`; not a `v` and digits, which reads as a version.
 */
export const ModelAlias = z
  .string()
  .max(255)
  .regex(/^(?:[A-UW-Za-uw-z0-9_-][A-Za-z0-9_-]*|[Vv](?:[0-9]*[A-Za-z_-][A-Za-z0-9_-]*)?)$/, {
    error: "Expected letters, digits, '_' or '-', and not a v with a number, such as champion.",
  });
export type ModelAlias = z.infer<typeof ModelAlias>;
