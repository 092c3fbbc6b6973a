/**
 * The values among which a flag chooses (flagd: all of one type).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { freeForm } from "../../core/free-form.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";
import { FlagKey } from "../flag-key.js";

/** One variant of a flag whose values are true and false. */
export const BooleanVariant = closed({
  /** The name of the variant, such as `on`. */
  name: FlagKey,
  /** What the program gets. */
  value: z.boolean(),
}).meta({ id: "BooleanVariant", title: "Variant of a boolean flag" });
export type BooleanVariant = z.infer<typeof BooleanVariant>;

/** One variant of a flag whose values are texts. */
export const StringVariant = closed({
  /** The name of the variant, such as `blue`. */
  name: FlagKey,
  /** What the program gets. */
  value: Text,
}).meta({ id: "StringVariant", title: "Variant of a text flag" });
export type StringVariant = z.infer<typeof StringVariant>;

/** One variant of a flag whose values are numbers. */
export const NumberVariant = closed({
  /** The name of the variant, such as `large`. */
  name: FlagKey,
  /** What the program gets. */
  value: Quantity,
}).meta({ id: "NumberVariant", title: "Variant of a number flag" });
export type NumberVariant = z.infer<typeof NumberVariant>;

/** One variant of a flag whose values are JSON objects. */
export const ObjectVariant = closed({
  /** The name of the variant, such as `trial`. */
  name: FlagKey,
  /** What the program gets: at most 64 keys, 4 levels. */
  value: freeForm({ maxKeys: 64, maxDepth: 4 }),
}).meta({ id: "ObjectVariant", title: "Variant of an object flag" });
export type ObjectVariant = z.infer<typeof ObjectVariant>;

/** The variants of a flag whose values are true or false. */
export const BooleanVariants = closed({
  /** The type of all values. */
  type: z.literal("boolean"),
  /** The variants: 1 to 64. */
  items: z.array(BooleanVariant).min(1).max(64),
}).meta({ id: "BooleanVariants", title: "Variants of type boolean" });
export type BooleanVariants = z.infer<typeof BooleanVariants>;

/** The variants of a flag whose values are texts. */
export const StringVariants = closed({
  /** The type of all values. */
  type: z.literal("string"),
  /** The variants: 1 to 64. */
  items: z.array(StringVariant).min(1).max(64),
}).meta({ id: "StringVariants", title: "Variants of type string" });
export type StringVariants = z.infer<typeof StringVariants>;

/** The variants of a flag whose values are numbers. */
export const NumberVariants = closed({
  /** The type of all values. */
  type: z.literal("number"),
  /** The variants: 1 to 64. */
  items: z.array(NumberVariant).min(1).max(64),
}).meta({ id: "NumberVariants", title: "Variants of type number" });
export type NumberVariants = z.infer<typeof NumberVariants>;

/** The variants of a flag whose values are JSON objects. */
export const ObjectVariants = closed({
  /** The type of all values. */
  type: z.literal("object"),
  /** The variants: 1 to 64. */
  items: z.array(ObjectVariant).min(1).max(64),
}).meta({ id: "ObjectVariants", title: "Variants of type object" });
export type ObjectVariants = z.infer<typeof ObjectVariants>;

/** The variants of a flag, all of one type, told apart by `type`. */
export const FlagVariants = z
  .discriminatedUnion("type", [BooleanVariants, StringVariants, NumberVariants, ObjectVariants])
  .meta({ id: "FlagVariants", title: "Variants of a flag" });
export type FlagVariants = z.infer<typeof FlagVariants>;
