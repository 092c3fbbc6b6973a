/**
 * How a tenant is kept apart from the others (AWS SaaS Lens: silo, pool and bridge).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { KeyReference } from "../../core/key-reference.js";
import {
  and,
  atLeastOne,
  eq,
  has,
  lit,
  ne,
  not,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/**
 * What of the platform a tenant has for itself.
 *
 * - `pool`: nothing; rows and prefixes tell tenants apart.
 * - `bridge`: a part, such as its own schema in a database that others use too.
 * - `silo`: everything that holds its data.
 */
export const IsolationModel = z
  .enum({ POOL: "pool", BRIDGE: "bridge", SILO: "silo" })
  .meta({ id: "IsolationModel", title: "Model of isolation" });
export type IsolationModel = z.infer<typeof IsolationModel>;

/**
 * What of a database a tenant has for itself, from the least to the most.
 *
 * - `rows`: rows of tables that others use too.
 * - `schema`: a schema of a database that others use too.
 * - `database`: a database on a server that others use too.
 * - `cluster`: servers of its own.
 */
export const DatabaseIsolation = z
  .enum({ ROWS: "rows", SCHEMA: "schema", DATABASE: "database", CLUSTER: "cluster" })
  .meta({ id: "DatabaseIsolation", title: "Isolation in a database" });
export type DatabaseIsolation = z.infer<typeof DatabaseIsolation>;

/**
 * The name of a schema or database, as it is after quotes are taken away: 1 to 128 letters, digits,
 * `_`, `$` and `-`. PostgreSQL takes 63 characters, SQL Server 128; Snowflake writes capitals.
 */
const SqlName = z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9_$-]{0,127}$/, {
  error: "Expected a name of at most 128 letters, digits, '_', '$' and '-', such as tenant_acme.",
});

/**
 * The name of a bucket: 3 to 63 characters in Amazon S3, up to 222 in Google Cloud Storage where there
 * are dots in it.
 */
const BucketName = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/, {
  error: "Expected 3 to 222 of a-z, 0-9, '.', '_' and '-', such as acme-music-recordings.",
});

/**
 * A prefix of object names: at most 512 characters, ending in a slash, without which `tenants/acme`
 * would hold the objects of `tenants/acme2` too.
 */
const ObjectPrefix = z.string().regex(/^[A-Za-z0-9!_.*'()=@:+,/-]{1,511}\/$/, {
  error: "Expected a prefix that ends in a slash, such as tenants/acme/.",
});

const isKind = (...kinds: DatabaseIsolation[]) => oneOf("database_isolation", ...kinds.map(lit));

/** How a tenant is kept apart from the others. */
export const TenantIsolation = withRules(
  closed({
    /** What of the platform it has for itself. */
    model: IsolationModel,
    /** What of the database it has for itself. */
    database_isolation: DatabaseIsolation,
    /** The cluster or server on which its database is. */
    cluster_id: ForeignId.optional(),
    /** Its database. */
    database_name: SqlName.optional(),
    /** Its schema within the database. */
    schema_name: SqlName.optional(),
    /** Whether the database itself hides the rows of others from it. Absent: not known. */
    has_row_level_security: z.boolean().optional(),
    /** The bucket that holds its objects. */
    bucket_name: BucketName.optional(),
    /** Whether others have objects in the same bucket. */
    is_bucket_shared: z.boolean().optional(),
    /** What the names of its objects begin with. */
    bucket_prefix: ObjectPrefix.optional(),
    /**
     * The key by which its data is encrypted, by reference: the same as that of `encryption`, where both
     * are told. Absent: that of the platform.
     */
    key_id: KeyReference.optional(),
    /** The namespace in which its programs run. Absent: that of the others. */
    namespace: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
      .optional(),
    /** The network that it has for itself. Absent: that of the others. */
    network_id: ForeignId.optional(),
  }),
  {
    pool_shares_the_database: rule(
      "In a pool, tenants are told apart by rows.",
      when(eq("model", lit("pool")), isKind("rows")),
      "database_isolation",
    ),
    bridge_has_something: warn(
      "In a bridge, a tenant has something for itself.",
      when(
        and(eq("model", lit("bridge")), isKind("rows")),
        or(atLeastOne("key_id", "namespace", "network_id"), has("bucket_name")),
      ),
      "model",
    ),
    silo_has_its_database: rule(
      "In a silo, a tenant has a database or a cluster for itself.",
      when(eq("model", lit("silo")), isKind("database", "cluster")),
      "database_isolation",
    ),
    silo_has_its_bucket: rule(
      "In a silo, nobody else has objects in the bucket.",
      when(eq("model", lit("silo")), ne("is_bucket_shared", true)),
      "is_bucket_shared",
    ),
    rows_are_hidden: warn(
      "Where tables are shared, the database hides the rows of others.",
      when(isKind("rows"), eq("has_row_level_security", true)),
      "has_row_level_security",
    ),
    // A lake that is partitioned by day first has the tenant in the middle of its names.
    shared_bucket_has_a_prefix: warn(
      "In a bucket that is shared, the names of its objects begin alike.",
      when(eq("is_bucket_shared", true), has("bucket_prefix")),
      "bucket_prefix",
    ),
    // The bucket of the platform may be known to all who read this.
    prefix_is_of_a_bucket: warn(
      "A prefix is of objects in a bucket.",
      when(has("bucket_prefix"), has("bucket_name")),
      "bucket_name",
    ),
    sharing_is_of_a_bucket: warn(
      "What is shared is a bucket.",
      when(has("is_bucket_shared"), has("bucket_name")),
      "bucket_name",
    ),
    public_schema_is_nobodys: rule(
      "A schema of its own is none of the database's own.",
      when(
        isKind("schema"),
        not(oneOf("schema_name", lit("public"), lit("pg_catalog"), lit("information_schema"))),
      ),
      "schema_name",
    ),
  },
).meta({ id: "TenantIsolation", title: "Isolation of a tenant" });
export type TenantIsolation = z.infer<typeof TenantIsolation>;
