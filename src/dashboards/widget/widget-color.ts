/**
 * Colours as dashboards write them, and how well one is read on another (WCAG 2.2).
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

/**
 * How much lighter one colour is than another, from 1 (alike) to 21 (black and white): WCAG 2.2,
 * "contrast ratio". Text asks for at least 4.5, large text and the parts of a chart for 3. Undefined
 * unless both are `#rgb` or `#rrggbb`; what else there is depends on the theme.
 */
export function contrastRatio(one: WidgetColor, other: WidgetColor): number | undefined {
  const [a, b] = [luminance(one), luminance(other)];
  if (a === undefined || b === undefined) return undefined;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** How light a colour of sRGB is, from 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(color: WidgetColor): number | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  const digits = long?.slice(1) ?? short?.slice(1).map((digit) => digit + digit);
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => linear(Number.parseInt(pair, 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
