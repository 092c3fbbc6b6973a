/**
 * How a widget was drawn last.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { notLater } from "../../core/rules/expression.js";
import { warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Milliseconds } from "../../core/units.js";

/** How a widget was drawn last. */
export const WidgetRendering = withRules(
  closed({
    /** When it was drawn. */
    rendered_at: Instant,
    /** The time of the latest data that it shows. Absent: it shows none. */
    data_as_of: Instant.optional(),
    /** How long it took from the question to the picture. */
    duration_ms: Milliseconds.optional(),
    /** How many rows or points it shows. */
    row_count: Count.optional(),
    /** Whether all answers had been given before. */
    is_from_cache: z.boolean().default(false),
  }),
  {
    // The clocks of sources run ahead, and forecasts are data of the future.
    data_is_of_the_past: warn(
      "What is shown was measured before it was drawn.",
      notLater("data_as_of", "rendered_at"),
      "data_as_of",
    ),
  },
).meta({ id: "WidgetRendering", title: "Rendering of a widget" });
export type WidgetRendering = z.infer<typeof WidgetRendering>;
