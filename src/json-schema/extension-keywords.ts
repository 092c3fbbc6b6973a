/**
 * The keywords that generated schemas hold beyond those of JSON Schema.
 *
 * @module
 */

/** Names the rule that an entry of `allOf` says in keywords. */
export const RULE_MARK = "x-rule";

/**
 * The keywords that generated schemas hold beyond those of JSON Schema, for validators that refuse
 * unknown ones: `new Ajv2020({ keywords: [...extensionKeywords] })`.
 *
 * - `x-rules`: the rules between fields, as data.
 * - `x-rule`: the id of the rule that an entry of `allOf` says in plain keywords.
 * - `x-discriminator`: which entry of `oneOf` applies, by the value of a key.
 * - `x-generated`: a default that is made anew each time, `now` or `uuid_v7`.
 * - `x-unit`: the unit of a number, in UCUM's code.
 * - `x-pii`: what `.meta({ pii })` says of personal data in a field.
 */
export const extensionKeywords = [
  "x-rules",
  RULE_MARK,
  "x-discriminator",
  "x-generated",
  "x-unit",
  "x-pii",
] as const;
