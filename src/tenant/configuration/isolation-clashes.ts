/**
 * Whether tenants that should be kept apart share something.
 *
 * @module
 */
import type { TenantConfiguration } from "../tenant-configuration.js";

/** What two tenants must not have in common. */
export type ClashingField =
  | "slug"
  | "schema"
  | "database"
  | "cluster"
  | "objects"
  | "key"
  | "namespace";

/** Something that belongs to more than one tenant. */
export interface IsolationClash {
  /** What it is. */
  readonly field: ClashingField;
  /** Its name: a slug, the place of a schema, a bucket with its prefix, a key. */
  readonly value: string;
  /** The tenants that have it, in the order given. */
  readonly tenant_ids: readonly string[];
}

/**
 * What belongs to more than one of the tenants: a slug, a schema, database or cluster of its own, a
 * place for objects, a key that is not the cloud's or the platform's, a namespace. A schema is told
 * by cluster, database and name; one without either of the first two is taken to be in the same place
 * as another without it. What has no name yet clashes with nothing, nor does a bucket that is shared
 * without a prefix. Prefixes are compared as they are written: one within another is not found.
 * Tenants that are deleted have nothing. Time: linear in the number of tenants.
 */
export function isolationClashes(
  configurations: readonly TenantConfiguration[],
): readonly IsolationClash[] {
  const owners = new Map<string, { field: ClashingField; value: string; tenants: Set<string> }>();
  for (const configuration of configurations) {
    if (configuration.lifecycle.status === "deleted") continue;
    for (const { field, value } of belongings(configuration)) {
      const key = `${field} ${value}`;
      const owned = owners.get(key) ?? { field, value, tenants: new Set<string>() };
      owned.tenants.add(configuration.tenant_id);
      owners.set(key, owned);
    }
  }
  return [...owners.values()]
    .filter(({ tenants }) => tenants.size > 1)
    .map(({ field, value, tenants }) => ({ field, value, tenant_ids: [...tenants] }));
}

function belongings({
  slug,
  isolation,
  encryption,
}: TenantConfiguration): readonly { field: ClashingField; value: string }[] {
  const found: { field: ClashingField; value: string }[] = [{ field: "slug", value: slug }];
  const add = (
    field: ClashingField,
    name: string | undefined,
    ...within: readonly (string | undefined)[]
  ) => {
    if (name === undefined) return;
    found.push({ field, value: [...within, name].map((part) => part ?? "").join("/") });
  };
  const isOwnKey =
    encryption?.custody === "customer_managed" || encryption?.custody === "customer_held";
  if (isOwnKey) add("key", encryption.key_id);
  if (isolation === undefined) return found;
  const { cluster_id, database_name, schema_name, bucket_name, bucket_prefix } = isolation;
  const { database_isolation, is_bucket_shared, namespace } = isolation;
  if (database_isolation === "schema") add("schema", schema_name, cluster_id, database_name);
  if (database_isolation === "database") add("database", database_name, cluster_id);
  if (database_isolation === "cluster") add("cluster", cluster_id);
  if (bucket_prefix !== undefined) add("objects", bucket_prefix, bucket_name);
  else if (is_bucket_shared !== true) add("objects", bucket_name);
  add("namespace", namespace, cluster_id);
  return found;
}
