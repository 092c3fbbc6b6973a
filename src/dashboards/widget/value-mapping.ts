/**
 * Values that are shown as a text of their own (Grafana `mappings`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { atLeastOne, le } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";
import { WidgetColor } from "./widget-color.js";

/** One value has a text of its own. */
export const SingleValueMapping = closed({
  /** Tells this kind of mapping from the others. */
  kind: z.literal("value"),
  /** The value as it is told, such as `0` or `paused`: at most 255 characters. */
  value: Text.max(255),
  /** What is shown for it: at most 255 characters. */
  text: Text.max(255),
  /** In which colour. Absent: that of the thresholds. */
  color: WidgetColor.optional(),
}).meta({ id: "SingleValueMapping", title: "Mapping of a value" });
export type SingleValueMapping = z.infer<typeof SingleValueMapping>;

/** A span of numbers has a text of its own. */
export const RangeValueMapping = withRules(
  closed({
    /** Tells this kind of mapping from the others. */
    kind: z.literal("range"),
    /** The least number. Absent: as small as can be. */
    from: Quantity.optional(),
    /** The greatest number. Absent: as large as can be. */
    to: Quantity.optional(),
    /** What is shown for it: at most 255 characters. */
    text: Text.max(255),
    /** In which colour. Absent: that of the thresholds. */
    color: WidgetColor.optional(),
  }),
  {
    has_an_end: rule("A span has an end.", atLeastOne("from", "to"), "from"),
    from_before_to: rule("A span begins no higher than it ends.", le("from", "to"), "to"),
  },
).meta({ id: "RangeValueMapping", title: "Mapping of a span" });
export type RangeValueMapping = z.infer<typeof RangeValueMapping>;

/**
 * What is neither a text nor a usual number.
 *
 * - `null`: nothing was measured.
 * - `nan`: the result is no number.
 * - `empty`: a text without a character.
 * - `true`, `false`: a truth.
 */
export const SpecialValue = z
  .enum({ NULL: "null", NAN: "nan", EMPTY: "empty", TRUE: "true", FALSE: "false" })
  .meta({ id: "SpecialValue", title: "Special value" });
export type SpecialValue = z.infer<typeof SpecialValue>;

/** What is no usual value has a text of its own. */
export const SpecialValueMapping = closed({
  /** Tells this kind of mapping from the others. */
  kind: z.literal("special"),
  /** What it is. */
  match: SpecialValue,
  /** What is shown for it: at most 255 characters. */
  text: Text.max(255),
  /** In which colour. Absent: that of the thresholds. */
  color: WidgetColor.optional(),
}).meta({ id: "SpecialValueMapping", title: "Mapping of a special value" });
export type SpecialValueMapping = z.infer<typeof SpecialValueMapping>;

/** Values that are shown as a text of their own. */
export const ValueMapping = z
  .discriminatedUnion("kind", [SingleValueMapping, RangeValueMapping, SpecialValueMapping])
  .meta({ id: "ValueMapping", title: "Value mapping" });
export type ValueMapping = z.infer<typeof ValueMapping>;
