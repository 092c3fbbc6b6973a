/**
 * Who did what to which resource, when, from where, and what came of it (FHIR AuditEvent, NIST
 * SP 800-92, ISO 27001 A.8.15).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { freeForm, Labels } from "../core/free-form.js";
import { ForeignId, Source, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { JsonPatch } from "../core/json-patch/json-patch.js";
import { OnlineId } from "../core/person.js";
import { pii } from "../core/personal-data.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { TraceContext } from "../core/trace-context.js";
import { uuidv7 } from "../core/uuid.js";
import { AuditActor } from "./audit/audit-actor.js";
import { AuditChain } from "./audit/audit-chain.js";
import { auditLogRules } from "./audit/audit-log-rules.js";
import { AuditRetention } from "./audit/audit-retention.js";
import { BreakGlass } from "./audit/break-glass.js";
import { NetworkEndpoint } from "./network-endpoint.js";
import { SecurityResource } from "./security-resource.js";

/**
 * What was done to the resource (FHIR `AuditEvent.action`).
 *
 * - `create`: it was made.
 * - `read`: it was looked at, listed or exported.
 * - `update`: it was changed.
 * - `delete`: it was removed.
 * - `execute`: something was done with it, such as a sign-in or a job.
 */
export const AuditOperation = z
  .enum({
    CREATE: "create",
    READ: "read",
    UPDATE: "update",
    DELETE: "delete",
    EXECUTE: "execute",
  })
  .meta({ id: "AuditOperation", title: "Audited operation" });
export type AuditOperation = z.infer<typeof AuditOperation>;

/**
 * What came of it.
 *
 * - `success`: it was done.
 * - `partial`: some of it was done, such as of the deletion of many.
 * - `failure`: it was tried and did not come off.
 * - `denied`: the one who tried had no right to.
 * - `unknown`: nobody can say.
 */
export const AuditOutcome = z
  .enum({
    SUCCESS: "success",
    PARTIAL: "partial",
    FAILURE: "failure",
    DENIED: "denied",
    UNKNOWN: "unknown",
  })
  .meta({ id: "AuditOutcome", title: "Audited outcome" });
export type AuditOutcome = z.infer<typeof AuditOutcome>;

/**
 * What a resource was or is: at most 256 keys an object, texts of at most 65536 characters, and 16
 * levels, since a deployment of Kubernetes has 12 and keeps its last configuration as a text.
 */
const AuditedState = freeForm({ maxKeyLength: 320, maxTextLength: 65_536, maxDepth: 16 });

/** Who did what to which resource, when, from where, and what came of it. */
export const AuditLog = withRules(
  closed({
    /** Identifies the record. Absent: a new UUID of version 7. */
    audit_id: Uuid.default(() => uuidv7()),
    /** The tenant whose resource it is. */
    tenant_id: TenantId,
    /** Who acted. */
    actor: AuditActor,
    /** What was done, in the words of the service, such as `playlist.share`. */
    action: Name.meta({ impersonal: true }),
    /** What that is to the resource. */
    operation: AuditOperation,
    /** What it was done to. */
    resource: SecurityResource,
    /** What else it touched, such as the playlist that a track came into: at most 100. */
    other_resources: z.array(SecurityResource).max(100).optional(),
    /** When it was done. */
    occurred_at: Instant,
    /** When it was written down. Absent: now. */
    recorded_at: Instant.default(now),
    /** The service in which it was done. */
    service: Source,
    /** From where it was done. Absent: from within the platform. */
    client: NetworkEndpoint.optional(),
    /** What the client said it is: at most 2048 characters. */
    user_agent: Text.max(2048)
      .meta({ pii: pii("user_agent") })
      .optional(),
    /** What came of it. */
    outcome: AuditOutcome,
    /** Why it did not come off, in the code of the service. */
    failure_code: ForeignId.meta({ impersonal: true }).optional(),
    /** Why it did not come off, in words: at most 2000 characters. */
    failure_detail: Text.max(2000).optional(),
    /** The resource before. Secrets in it are masked. */
    before: AuditedState.optional(),
    /** The resource after. */
    after: AuditedState.optional(),
    /** How the second comes of the first (RFC 6902): at most 500 steps. */
    changes: JsonPatch.optional(),
    /** Why it was done, for a human reader: at most 2000 characters. */
    reason: Text.max(2000).optional(),
    /** The session in which it was done, by its id and never by its token. */
    session_id: OnlineId.optional(),
    /** The request by which it was done. */
    request_id: ForeignId.optional(),
    /** What all records of one undertaking share. */
    correlation_id: ForeignId.optional(),
    /** The place in a distributed trace. */
    trace: TraceContext.optional(),
    /** Whether it was done in an emergency, and who approved it. Absent: it was not. */
    break_glass: BreakGlass.optional(),
    /** The link to the record before. Absent: records are not linked. */
    chain: AuditChain.optional(),
    /** How long it is kept. Absent: as the tenant's settings say. */
    retention: AuditRetention.optional(),
    /** When personal values in it were erased. Absent: they were not. */
    erased_at: Instant.optional(),
    /** Short values by key, for searching and grouping. */
    labels: Labels.optional(),
  }),
  auditLogRules,
).meta({ id: "AuditLog", title: "Audit log record" });
export type AuditLog = z.infer<typeof AuditLog>;
