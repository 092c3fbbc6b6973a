/**
 * Colours as dashboards write them.
 *
 * @module
 */
import * as z from "zod";

/**
 * A colour: `#rgb`, `#rrggbb` or `#rrggbbaa`, `rgb(…)` or `hsl(…)`, or a name such as `dark-red`
 * that the theme knows.
 */
export const WidgetColor = z
  .string()
  .regex(
    /^(?:#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|[a-z][A-Za-z0-9-]{0,31}|(?:rgb|hsl)a?\([0-9a-z., %/-]{5,60}\))$/,
    { error: "Expected a colour such as #e02f44, rgba(224, 47, 68, 0.5) or dark-red." },
  );
export type WidgetColor = z.infer<typeof WidgetColor>;
