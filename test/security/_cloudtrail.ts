/**
 * Records of AWS CloudTrail as security events and as audit records.
 *
 * @module
 */
import { isIP } from "node:net";

type Json = Readonly<Record<string, unknown>>;

/** A record of CloudTrail, as far as it is read here. */
export interface TrailRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventSource: string;
  readonly eventTime: string;
  readonly eventVersion: string;
  readonly eventCategory: string;
  readonly awsRegion: string;
  readonly recipientAccountId: string;
  readonly requestID: string;
  readonly requestParameters: Json | null;
  readonly responseElements: Json | null;
  readonly sourceIPAddress: string;
  readonly userAgent: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly resources?: readonly { readonly ARN: string; readonly type?: string }[];
  readonly tlsDetails?: { readonly clientProvidedHostHeader?: string };
  readonly userIdentity: {
    readonly type: string;
    readonly arn: string;
    readonly accountId: string;
    readonly accessKeyId?: string;
    readonly userName?: string;
    readonly sessionContext?: {
      readonly attributes?: { readonly creationDate?: string; readonly mfaAuthenticated?: string };
      readonly sessionIssuer?: { readonly arn?: string };
    };
  };
}

type Operation = "create" | "read" | "update" | "delete" | "execute";

const verbs: readonly [verb: RegExp, operation: Operation][] = [
  [/^(?:Describe|Get|List)/, "read"],
  [/^(?:Create|Run)/, "create"],
  [/^(?:Add|Attach|Authorize|Enable|Modify|Put|Update)/, "update"],
  [/^Delete/, "delete"],
];

/** OCSF's activities of the class 6003; 99 is the source's own. */
const activities = { create: 1, read: 2, update: 3, delete: 4, execute: 99 } as const;

const operationOf = ({ eventName }: TrailRecord): Operation =>
  verbs.find(([verb]) => verb.test(eventName))?.[1] ?? "execute";

const isDenied = ({ errorCode }: TrailRecord) => /AccessDenied|Unauthorized/.test(errorCode ?? "");

/** Whether a second factor was asked for: a text in CloudTrail, and absent of long-lived keys. */
function isMfa({ userIdentity }: TrailRecord): boolean | undefined {
  const told = userIdentity.sessionContext?.attributes?.mfaAuthenticated;
  return told === undefined ? undefined : told === "true";
}

/** An address, whatever its zeros, or the service of AWS that calls in somebody's name. */
const clientOf = ({ sourceIPAddress: from }: TrailRecord) =>
  isIP(from) > 0 || /^[0-9.]+$/.test(from) ? { ip: from } : { service_name: from };

const idKeys =
  /^(?:roleArn|secretId|instanceId|modelId|sessionId|target|groupId|imageId|snapshotId|resolverQueryLogConfigId|content)$/;
const nameKeys = /^(?:name|roleName|userName|functionName)$/;

/** The first text under such a key, at any depth. */
function firstText(value: unknown, key: RegExp): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = typeof inner === "string" && key.test(name) ? inner : firstText(inner, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What was acted on: as CloudTrail tells, as was asked for, or the account. */
function resourceOf(record: TrailRecord): Json {
  const { resources, requestParameters: asked, recipientAccountId: account } = record;
  const type = record.eventSource;
  const [told] = resources ?? [];
  if (told !== undefined) return { type: told.type ?? type, resource_id: told.ARN };
  const [id, name] =
    operationOf(record) === "read" && record.eventName.startsWith("List")
      ? []
      : [firstText(asked, idKeys), firstText(asked, nameKeys)];
  if (id === undefined && name === undefined) return { type: "AWS::Account", resource_id: account };
  const isUser = name !== undefined && name === firstText(asked, /^userName$/);
  return { type: isUser ? "AWS::IAM::User" : type, resource_id: id, name };
}

/** A copy without what is not told. */
const told = (value: object): unknown => JSON.parse(JSON.stringify(value));

/** A record as an audit record. */
export function auditLog(record: TrailRecord): unknown {
  const { userIdentity: who } = record;
  const failed = record.errorCode !== undefined;
  return told({
    audit_id: record.eventID,
    tenant_id: record.recipientAccountId,
    actor: {
      kind: who.type === "IAMUser" || who.type === "Root" ? "user" : "service",
      actor_id: who.arn,
      name: who.userName,
      tenant_id: who.accountId,
      credential_id: who.accessKeyId,
      is_mfa: isMfa(record),
    },
    action: `${record.eventSource}:${record.eventName}`,
    operation: operationOf(record),
    resource: resourceOf(record),
    occurred_at: record.eventTime,
    service: record.eventSource,
    client: clientOf(record),
    user_agent: record.userAgent,
    outcome: isDenied(record) ? "denied" : failed ? "failure" : "success",
    failure_code: record.errorCode,
    failure_detail: record.errorMessage,
    request_id: record.requestID,
  });
}

/** OCSF's numbers: taking on a role is a logon (3002), all else a call of an API (6003). */
function classOf(record: TrailRecord) {
  const isLogon = record.eventName === "AssumeRole";
  const class_uid = isLogon ? 3002 : 6003;
  const activity_id = isLogon ? 1 : activities[operationOf(record)];
  return {
    category_uid: isLogon ? 3 : 6,
    class_uid,
    activity_id,
    activity_name: activity_id === 99 ? record.eventName : undefined,
    type_uid: class_uid * 100 + activity_id,
  };
}

/** A record as a security event. */
export function securityEvent(record: TrailRecord): unknown {
  const { userIdentity: who, tlsDetails } = record;
  const user = {
    user_id: who.arn,
    user_name: who.userName,
    account_id: who.accountId,
    credential_id: who.accessKeyId,
  };
  const session = who.sessionContext && {
    opened_at: who.sessionContext.attributes?.creationDate,
    issuer: who.sessionContext.sessionIssuer?.arn,
    is_mfa: isMfa(record),
  };
  const failed = record.errorCode !== undefined;
  const classes = classOf(record);
  return told({
    event_id: record.eventID,
    tenant_id: record.recipientAccountId,
    source_event_id: record.eventID,
    product: {
      name: "CloudTrail",
      vendor: "AWS",
      version: record.eventVersion,
      log_name: record.eventCategory,
    },
    ...classes,
    time: record.eventTime,
    threat_level: "info",
    severity_id: 1,
    severity: "Informational",
    outcome: failed ? "failure" : "success",
    failure_code: record.errorCode,
    failure_detail: record.errorMessage,
    action: isDenied(record) ? "denied" : undefined,
    disposition: isDenied(record) ? "unauthorized" : undefined,
    actor: { user, session },
    user: classes.class_uid === 3002 ? user : undefined,
    resources: [resourceOf(record)],
    source: clientOf(record),
    destination: {
      service_name: record.eventSource,
      hostname: tlsDetails?.clientProvidedHostHeader,
    },
    cloud: { provider: "aws", account_id: record.recipientAccountId, region: record.awsRegion },
    http_request: { user_agent: record.userAgent, request_id: record.requestID },
    api_operation: `${record.eventSource}:${record.eventName}`,
    raw: { text: JSON.stringify(record) },
    unmapped: { requested: record.requestParameters, answered: record.responseElements },
  });
}
