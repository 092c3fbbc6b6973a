/**
 * What is acted on (OCSF `resource_details`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Labels } from "../core/free-form.js";
import { ForeignId, TenantId } from "../core/identifier.js";
import { atLeastOne } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";

/**
 * How much depends on a resource.
 *
 * - `low`: little.
 * - `medium`: the work of a team.
 * - `high`: what listeners or customers see.
 * - `critical`: the platform itself.
 */
export const ResourceCriticality = z
  .enum({ LOW: "low", MEDIUM: "medium", HIGH: "high", CRITICAL: "critical" })
  .meta({ id: "ResourceCriticality", title: "Criticality of a resource" });
export type ResourceCriticality = z.infer<typeof ResourceCriticality>;

/** What is acted on. */
export const SecurityResource = withRules(
  closed({
    /** Its kind, such as `playlist` or `AWS::IAM::Role`: 1 to 255 characters. */
    type: Name.meta({ impersonal: true }),
    /** Its id in the system that keeps it, such as an ARN: at most 1024 characters. */
    resource_id: Text.min(1).max(1024).optional(),
    /** Its name. */
    name: Name.optional(),
    /** The tenant to whom it belongs. */
    tenant_id: TenantId.optional(),
    /** The account, subscription or project that it is in. */
    account_id: ForeignId.optional(),
    /** The region that it is in, in its provider's spelling: at most 64 characters. */
    region: Text.min(1).max(64).meta({ impersonal: true }).optional(),
    /** The namespace that it is in, such as that of Kubernetes. */
    namespace: Name.optional(),
    /** How much depends on it. Absent: not known. */
    criticality: ResourceCriticality.optional(),
    /** Short values by key, for searching and grouping. */
    labels: Labels.optional(),
  }),
  {
    resource_is_named: rule(
      "A resource has an id or a name.",
      atLeastOne("resource_id", "name"),
      "resource_id",
    ),
  },
).meta({ id: "SecurityResource", title: "Resource" });
export type SecurityResource = z.infer<typeof SecurityResource>;
