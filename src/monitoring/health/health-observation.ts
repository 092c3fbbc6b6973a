/**
 * What was observed of one component of a service (draft `health+json`, the checks object).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { freeForm } from "../../core/free-form.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { LINE_ENDS } from "../../core/line-end.js";
import { count, eq, has, lit, not, oneOf, or, when } from "../../core/rules/expression.js";
import { warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";
import { HealthLink } from "./health-link.js";
import { HealthStatus } from "./health-status.js";

/** A name of 1 to 128 characters without a colon, which joins two of them in the draft's keys. */
const HealthName = Text.min(1)
  .max(128)
  .regex(new RegExp(`^[^:${LINE_ENDS}]*$`, "u"), {
    error: "Expected a name of one line without a colon.",
  });

const Scalar = z.union([Quantity, Text.max(1024), z.boolean(), z.null()]);

/** What was observed of one node of one component. Several nodes are several observations. */
export const HealthObservation = withRules(
  closed({
    /** The component, such as `cassandra`. Absent: the service itself. */
    component_name: HealthName.optional(),
    /** What was measured: `utilization`, `responseTime`, `connections`, `uptime`, or another term. */
    measurement_name: HealthName.optional(),
    /** The instance of the component. Nodes of a cluster may share one. */
    component_id: ForeignId.optional(),
    /** The node of a component that has several. */
    node: ForeignId.optional(),
    /** `component`, `datastore`, `system`, another well-known term or a URI: at most 255 characters. */
    component_type: Text.min(1).max(255).optional(),
    /** Whether the service cannot do without the component. Absent: it can, as far as is known. */
    is_critical: z.boolean().default(false),
    /** What was read: a scalar, at most 256 of them, or an object. Absent: nothing was. */
    observed_value: z
      .union([Scalar, z.array(Scalar).max(256), freeForm({ maxTextLength: 1024, maxDepth: 4 })])
      .optional(),
    /** What a number is measured in: `ms`, `percent`, `GiB`, a URI. At most 255 characters. */
    observed_unit: Text.min(1).max(255).optional(),
    /** How healthy the component is. Absent: not judged. */
    status: HealthStatus.optional(),
    /** Endpoints that suffer, as URI templates (RFC 6570) of at most 1024 characters: at most 256. */
    affected_endpoints: z.array(Text.min(1).max(1024)).max(256).default([]),
    /** When the value was read, which may be before the answer was given. */
    time: Instant.optional(),
    /** The raw error of a component that is not well: 1 to 8192 characters. */
    output: Text.min(1).optional(),
    /** Where to read more: at most 32. */
    links: z.array(HealthLink).max(32).default([]),
  }),
  {
    value_has_unit: warn(
      "An observed value that is neither true nor false has a unit.",
      or(oneOf("observed_value", true, false), has("observed_unit")),
      "observed_unit",
    ),
    unit_has_value: warn(
      "A unit is that of an observed value.",
      when(has("observed_unit"), has("observed_value")),
      "observed_value",
    ),
    name_has_type: warn(
      "A component that has a name has a type.",
      when(has("component_name"), has("component_type")),
      "component_type",
    ),
    pass_has_no_output: warn(
      "A component that is well gives no error output.",
      when(eq("status", lit("pass")), not(has("output"))),
      "output",
    ),
    pass_affects_nothing: warn(
      "A component that is well affects no endpoint.",
      when(eq("status", lit("pass")), eq(count("affected_endpoints[]"), 0)),
      "affected_endpoints",
    ),
  },
).meta({ id: "HealthObservation", title: "Observation of health" });
export type HealthObservation = z.infer<typeof HealthObservation>;
