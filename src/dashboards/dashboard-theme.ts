/**
 * How a dashboard looks.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { unique } from "../core/rules/expression.js";
import { warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { WidgetColor } from "./widget/widget-color.js";

/**
 * How light a dashboard is.
 *
 * - `light`, `dark`: as it says.
 * - `high_contrast`: black and white, for those who see little.
 * - `system`: as the viewer's machine is set.
 */
export const ThemeMode = z
  .enum({ LIGHT: "light", DARK: "dark", HIGH_CONTRAST: "high_contrast", SYSTEM: "system" })
  .meta({ id: "ThemeMode", title: "Mode of a theme" });
export type ThemeMode = z.infer<typeof ThemeMode>;

/** How a dashboard looks. */
export const DashboardTheme = withRules(
  closed({
    /** How light it is. */
    mode: ThemeMode.default("system"),
    /** The colour behind the widgets. Absent: that of the mode. */
    background_color: WidgetColor.optional(),
    /** The colours of series, in their order: at most 50. None: those of the mode. */
    palette: z.array(WidgetColor).max(50).default([]),
  }),
  { colors_differ: warn("No two series have one colour.", unique("palette[]"), "palette") },
).meta({ id: "DashboardTheme", title: "Theme of a dashboard" });
export type DashboardTheme = z.infer<typeof DashboardTheme>;
