/**
 * The keys by which flags and their variants are asked for.
 *
 * @module
 */
import * as z from "zod";

/**
 * The key of a flag, a variant or a feature: 1 to 256 letters, digits, `_`, `.`, `:`, `/` and `-`, the
 * first a letter or digit. LaunchDarkly takes letters, digits, `_`, `.` and `-`; flagd takes any text.
 */
export const FlagKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,255}$/, {
  error: "Expected 1 to 256 letters, digits, '_', '.', ':', '/' or '-', such as 2fa-rollout.",
});
export type FlagKey = z.infer<typeof FlagKey>;
