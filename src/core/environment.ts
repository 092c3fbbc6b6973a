/**
 * Where software runs on its way to users (OpenTelemetry `deployment.environment.name`).
 *
 * @module
 */
import * as z from "zod";

/**
 * Where software runs on its way to users.
 *
 * - `production`: users depend on it.
 * - `staging`: the last rehearsal before production.
 * - `test`: automated tests.
 * - `development`: a developer's own.
 */
export const Environment = z
  .enum({
    PRODUCTION: "production",
    STAGING: "staging",
    TEST: "test",
    DEVELOPMENT: "development",
  })
  .meta({ id: "Environment", title: "Environment" });
export type Environment = z.infer<typeof Environment>;
