/**
 * Where in a cloud something runs (OpenTelemetry resource conventions, `cloud.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";
import { startsWith } from "./rules/expression.js";
import { warn } from "./rules/rule.js";
import { withRules } from "./rules/with-rules.js";
import { Text } from "./text.js";

const CloudTerm = z
  .string()
  .regex(/^[a-z][a-z0-9_.-]{0,63}$/, {
    error: "Expected a term in lower case, such as aws or gcp_cloud_run.",
  })
  .meta({ impersonal: true });

/** Where in a cloud something runs. */
export const CloudResource = withRules(
  closed({
    /** Who runs the cloud: `aws`, `azure`, `gcp`, `alibaba_cloud`, … */
    provider: CloudTerm,
    /** The provider's service: `aws_lambda`, `gcp_cloud_run`, … */
    platform: CloudTerm.optional(),
    /** The account, subscription or project that pays: at most 128 characters. */
    account_id: Text.min(1).max(128).optional(),
    /** The region, in the provider's spelling: `eu-central-1`. */
    region: Text.min(1).max(64).meta({ impersonal: true }).optional(),
    /** The zone within the region, in the provider's spelling. */
    availability_zone: Text.min(1).max(64).meta({ impersonal: true }).optional(),
    /** The resource itself: an ARN, an Azure resource id, a Google full name. */
    resource_id: Text.min(1).max(1024).optional(),
  }),
  {
    platform_of_provider: warn(
      "A platform's name begins with its provider's.",
      startsWith("platform", "provider"),
    ),
  },
).meta({ id: "CloudResource", title: "Cloud resource" });
export type CloudResource = z.infer<typeof CloudResource>;
