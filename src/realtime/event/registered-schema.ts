/**
 * Schemas that a registry keeps (Confluent Schema Registry, Pulsar, AWS Glue, Azure).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Uuid } from "../../core/identifier.js";
import { atLeastOne } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/**
 * The language of a schema.
 *
 * - `json_schema`: JSON Schema.
 * - `avro`: Apache Avro.
 * - `protobuf`: Protocol Buffers.
 */
export const StreamSchemaFormat = z
  .enum({ JSON_SCHEMA: "json_schema", AVRO: "avro", PROTOBUF: "protobuf" })
  .meta({ id: "StreamSchemaFormat", title: "Language of a schema" });
export type StreamSchemaFormat = z.infer<typeof StreamSchemaFormat>;

/**
 * Which versions of a schema can read the data of which.
 *
 * - `none`: nobody promises anything.
 * - `backward`: a version reads the data of the one before. Receivers are upgraded first.
 * - `backward_transitive`: of all before.
 * - `forward`: its data can be read by the version before. Senders are upgraded first.
 * - `forward_transitive`: by all before.
 * - `full`, `full_transitive`: both, to the one before or to all.
 */
export const SchemaCompatibility = z
  .enum({
    NONE: "none",
    BACKWARD: "backward",
    BACKWARD_TRANSITIVE: "backward_transitive",
    FORWARD: "forward",
    FORWARD_TRANSITIVE: "forward_transitive",
    FULL: "full",
    FULL_TRANSITIVE: "full_transitive",
  })
  .meta({ id: "SchemaCompatibility", title: "Compatibility of schemas" });
export type SchemaCompatibility = z.infer<typeof SchemaCompatibility>;

/** A schema that a registry keeps, found by its id or by its subject. */
export const RegisteredSchema = withRules(
  closed({
    /** The language it is written in. */
    format: StreamSchemaFormat,
    /** Its number in the registry: Confluent's four bytes at the start of a message. */
    schema_id: z.int().min(0).max(2_147_483_647).optional(),
    /** Its UUID in the registry: AWS Glue, Azure, and Confluent from version 8 on. */
    schema_uuid: Uuid.optional(),
    /** What it is registered under, such as `plays-value`: 1 to 255 characters. */
    subject: Text.min(1).max(255).optional(),
    /** Which version of that subject, from 1; Pulsar counts from 0. Absent: the latest. */
    version: z.int().min(0).max(2_147_483_647).optional(),
    /** What the registry promises of the versions of that subject. Absent: not known. */
    compatibility: SchemaCompatibility.optional(),
  }),
  {
    can_be_found: rule(
      "A schema has an id or a subject by which it is found.",
      atLeastOne("schema_id", "schema_uuid", "subject"),
    ),
  },
).meta({ id: "RegisteredSchema", title: "Registered schema" });
export type RegisteredSchema = z.infer<typeof RegisteredSchema>;
