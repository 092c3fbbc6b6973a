/**
 * Where real records lie, when somebody has them: tests that read them are skipped elsewhere.
 *
 * @module
 */
import { join } from "node:path";
import { root } from "./_fixtures.js";

/** The folder of real records: `ANALYTICS_SCHEMAS_DATA`, or `../shared/data` beside the project. */
export const realData = process.env.ANALYTICS_SCHEMAS_DATA ?? join(root, "../shared/data");
