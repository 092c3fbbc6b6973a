/**
 * What a tenant has for itself is named, from when it is made until it is deleted.
 *
 * @module
 */
import { and, type Condition, has, lit, ne, oneOf, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import type { DatabaseIsolation } from "./tenant-isolation.js";

/** What is being made has no name yet, and of what was deleted none may be left. */
const exists = and(
  ne("lifecycle.status", lit("provisioning")),
  ne("lifecycle.status", lit("deleted")),
);

const owns = (kind: DatabaseIsolation): Condition =>
  and(exists, oneOf("isolation.database_isolation", lit(kind)));

/** What a tenant has for itself is named, from when it is made until it is deleted. */
export const namingRules = {
  schema_has_a_name: rule(
    "A schema of its own has a name.",
    when(owns("schema"), has("isolation.schema_name")),
    "isolation.schema_name",
  ),
  database_has_a_name: rule(
    "A database of its own has a name.",
    when(owns("database"), has("isolation.database_name")),
    "isolation.database_name",
  ),
  cluster_has_an_id: rule(
    "A cluster of its own has an id.",
    when(owns("cluster"), has("isolation.cluster_id")),
    "isolation.cluster_id",
  ),
  own_key_is_named: rule(
    "A key that is not the cloud's is named.",
    when(
      and(
        exists,
        oneOf("encryption.custody", lit("platform"), lit("customer_managed"), lit("customer_held")),
      ),
      has("encryption.key_id"),
    ),
    "encryption.key_id",
  ),
};
