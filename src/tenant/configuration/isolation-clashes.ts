/**
 * Whether tenants that should be kept apart share something.
 *
 * @module
 */
import type { TenantConfiguration } from "../tenant-configuration.js";

/** What two tenants must not have in common. */
export type ClashingField = "slug" | "schema" | "database" | "objects" | "key" | "namespace";

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
 * What belongs to more than one of the tenants: a slug, a schema of its own, a database of its own, a
 * place for objects, a key that is not the cloud's or the platform's, a namespace. A schema is told
 * by cluster, database and name; one without either is taken to be in the same place as another
 * without it. Tenants that are deleted have nothing. Time: linear in the number of tenants.
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
  const add = (field: ClashingField, ...parts: readonly (string | undefined)[]) =>
    found.push({ field, value: parts.map((part) => part ?? "").join("/") });
  const isOwnKey =
    encryption?.custody === "customer_managed" || encryption?.custody === "customer_held";
  if (isOwnKey) add("key", encryption.key_id);
  if (isolation === undefined) return found;
  const { cluster_id, database_name, schema_name, bucket_name, bucket_prefix } = isolation;
  if (isolation.database_isolation === "schema") {
    add("schema", cluster_id, database_name, schema_name);
  }
  if (isolation.database_isolation === "database") add("database", cluster_id, database_name);
  if (bucket_name !== undefined) add("objects", bucket_name, bucket_prefix);
  if (isolation.namespace !== undefined) add("namespace", cluster_id, isolation.namespace);
  return found;
}
