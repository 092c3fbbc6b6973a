/**
 * How healthy a service is (draft `health+json`, version 6), and how that was found out.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Environment } from "../core/environment.js";
import { FreeForm } from "../core/free-form.js";
import { ForeignId, TenantId } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { healthCheckRules } from "./health/health-check-rules.js";
import { HealthLink } from "./health/health-link.js";
import { HealthObservation } from "./health/health-observation.js";
import { HealthProbe } from "./health/health-probe.js";
import { HealthStatus } from "./health/health-status.js";
import { HealthTrend } from "./health/health-trend.js";

/** How healthy a service is. */
export const HealthCheck = withRules(
  closed({
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** The service, by the name that its operators use. */
    service: Name,
    /** The service by an identifier of its own. */
    service_id: ForeignId.optional(),
    /** What the service is, for a human reader: at most 1024 characters. */
    description: Text.max(1024).optional(),
    /** Where it runs on its way to users. */
    environment: Environment.optional(),
    /** How healthy it is: as bad as the worst component that it cannot do without. */
    status: HealthStatus,
    /** When that was found out. Absent: now. */
    checked_at: Instant.default(now),
    /** The public version of its interface: at most 64 characters. */
    version: Text.min(1).max(64).optional(),
    /** The release, which changes more often: at most 128 characters. */
    release_id: Text.min(1).max(128).optional(),
    /** What is wrong, for a human reader: at most 500 characters. */
    reason: Text.min(1).max(500).optional(),
    /** The raw error of a service that is not well: 1 to 8192 characters. */
    output: Text.min(1).optional(),
    /** Remarks on the present state: at most 64 of 1 to 1024 characters. */
    notes: z.array(Text.min(1).max(1024)).max(64).default([]),
    /** What was observed of its components, and of the service itself: at most 512. */
    checks: z.array(HealthObservation).max(512).default([]),
    /** Where to read more: at most 64. */
    links: z.array(HealthLink).max(64).default([]),
    /** How the service was asked. Absent: it told of itself. */
    probe: HealthProbe.optional(),
    /** How its health went of late. */
    trend: HealthTrend.optional(),
    /** What helps to find the fault: heads of threads, versions of libraries, open sockets. */
    diagnostics: FreeForm.optional(),
  }),
  healthCheckRules,
).meta({ id: "HealthCheck", title: "Health check" });
export type HealthCheck = z.infer<typeof HealthCheck>;
