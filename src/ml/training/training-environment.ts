/**
 * The software in which a training ran (MLflow `python_env.yaml`, OCI images).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { LibraryVersion } from "../library-version.js";

/** The software in which a training ran. */
export const TrainingEnvironment = withRules(
  closed({
    /** The language's version: `3.12.8`. */
    python_version: Text.min(1).max(64).optional(),
    /** The operating system and its version. */
    operating_system: Text.min(1).max(128).optional(),
    /** The container's image, with its tag: at most 512 characters. */
    container_image: Text.min(1).max(512).optional(),
    /** The digest of the image, which a tag does not fix. */
    container_digest: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/, { error: "Expected sha256: and 64 hexadecimal digits." })
      .optional(),
    /** The libraries that were installed: at most 1024. */
    libraries: z.array(LibraryVersion).max(1024).default([]),
  }),
  { libraries_once: rule("Each library has one version.", unique("libraries[].name")) },
).meta({ id: "TrainingEnvironment", title: "Environment of a training" });
export type TrainingEnvironment = z.infer<typeof TrainingEnvironment>;
