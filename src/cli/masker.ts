/**
 * From a policy on the command line to what masks a record by it.
 *
 * @module
 */
import type { Model } from "../catalog.js";
import { nearest } from "../core/nearest.js";
import { maskWithReport } from "../privacy/mask/mask.js";
import type { MaskReport } from "../privacy/mask/mask-report.js";
import { generaliseAll, pseudonymiseAll, redactAll, removeAll } from "../privacy/mask/policies.js";
import type { MaskDetection, MaskPolicy } from "../privacy/mask/policy.js";
import { tenantIdOf } from "../privacy/mask/run.js";
import { tenantKeys } from "../privacy/mask/tenant-key.js";
import type { DeidentificationReport } from "../privacy/policies/deidentification-report.js";
import { deidentify } from "../privacy/policies/deidentify.js";
import { gdprAnalytics } from "../privacy/policies/gdpr-analytics.js";
import { pciDss } from "../privacy/policies/pci-dss.js";
import { maskKey } from "./mask-key.js";
import { type MaskPolicyFile, readPolicyFile } from "./mask-policy-file.js";
import { printable } from "./printable.js";
import { UsageError } from "./usage-error.js";

/** A masked record, and what was done to it. */
export interface MaskedRecord {
  readonly value: unknown;
  readonly report: MaskReport | DeidentificationReport;
}

/** Masks one valid record. Throws the errors of the policies. */
export type Masker = (value: unknown) => MaskedRecord;

/** What a policy on the command line is made of. */
export interface MaskerOptions {
  readonly policy: string;
  readonly keyFile?: string;
  readonly tenant: string;
  readonly threshold?: number;
}

const plain: ReadonlyMap<string, MaskPolicy> = new Map([
  ["redact", redactAll],
  ["remove", removeAll],
  ["generalise", generaliseAll],
  ["pci-dss", pciDss()],
]);

const keyed: ReadonlyMap<string, (key: Uint8Array) => MaskPolicy> = new Map([
  ["pseudonymise", pseudonymiseAll],
  ["gdpr", gdprAnalytics],
]);

const SAFE_HARBOR = "safe-harbor";

/** What masks by a policy. Throws a `UsageError` where there is no such policy, or no key for it. */
export async function maskerOf(
  { schema }: Model,
  options: MaskerOptions,
  environment: NodeJS.ProcessEnv,
): Promise<Masker> {
  const { policy: name, threshold, keyFile } = options;
  const detection: MaskDetection = threshold === undefined ? {} : { threshold };
  const key = () => maskKey(keyFile, environment);
  if (name === SAFE_HARBOR) {
    return (value) => {
      const { record, report } = deidentify(schema, value, { detection });
      return { value: record, report };
    };
  }
  const known = plain.get(name) ?? keyed.get(name)?.(await key());
  const policy = known ?? (await policyIn(name, schema, key));
  const whole: MaskPolicy = {
    ...policy,
    detection: { ...policy.detection, ...detection },
    tenantOf: (record) => tenantIdOf(record) ?? options.tenant,
  };
  return (value) => maskWithReport(schema, value, whole);
}

async function policyIn(
  name: string,
  schema: Model["schema"],
  key: () => Promise<Uint8Array>,
): Promise<MaskPolicy> {
  if (!/[./\\]/.test(name)) {
    const names = [...plain.keys(), ...keyed.keys(), SAFE_HARBOR];
    const meant = nearest(name, names);
    const hint = meant === undefined ? "." : `: did you mean ${meant}?`;
    throw new UsageError(
      `Unknown policy ${printable(name.slice(0, 80))}${hint} Name one of ${names.sort().join(", ")}, or a file such as ./policy.json.`,
    );
  }
  const file = await readPolicyFile(name, schema);
  const { threshold, ...policy } = file;
  return {
    ...policy,
    ...(threshold === undefined ? {} : { detection: { threshold } }),
    ...(needsKey(file) ? { key: tenantKeys(await key()) } : {}),
  };
}

function needsKey({ categories, otherwise, paths }: MaskPolicyFile): boolean {
  const asked = [otherwise, ...Object.values(categories ?? {}), ...Object.values(paths ?? {})];
  return asked.includes("pseudonymise");
}
