/**
 * How well one colour is read on another (WCAG 2.2).
 *
 * @module
 */
import type { InteractiveDashboard } from "../interactive-dashboard.js";
import type { WidgetColor } from "./widget-color.js";

/**
 * How much lighter one colour is than another, from 1 (alike) to 21 (black and white): WCAG 2.2,
 * "contrast ratio". Text asks for at least 4.5, large text and the parts of a chart for 3. Undefined
 * unless both are opaque and written as `#rgb`, `#rrggbb` or `rgb(r, g, b)`; what else there is
 * depends on the theme, or on what lies behind it.
 */
export function contrastRatio(one: WidgetColor, other: WidgetColor): number | undefined {
  const [a, b] = [luminance(one), luminance(other)];
  if (a === undefined || b === undefined) return undefined;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A colour of a dashboard that is hard to see, and where it stands. */
export interface LowContrast {
  /** The colour. */
  readonly color: WidgetColor;
  /** Its contrast ratio to what is behind it: below 3. */
  readonly ratio: number;
  /** The keys and indices that lead to it. */
  readonly path: readonly (string | number)[];
}

/** What the parts of a chart ask for (WCAG 2.2, 1.4.11). */
const LEAST_OF_GRAPHICS = 3;

/**
 * The colours of series, limits, mappings and annotations that differ from the background of the
 * theme by a ratio below 3 (WCAG 2.2, 1.4.11). None where the theme tells no background. Colours
 * whose ratio is not known are left out.
 */
export function lowContrasts(dashboard: InteractiveDashboard): LowContrast[] {
  const background = dashboard.theme?.background_color;
  if (background === undefined) return [];
  return colorsIn(dashboard, []).flatMap(({ color, path }) => {
    const ratio = path.at(-1) === "background_color" ? undefined : contrastRatio(color, background);
    return ratio === undefined || ratio >= LEAST_OF_GRAPHICS ? [] : [{ color, ratio, path }];
  });
}

interface Found {
  readonly color: WidgetColor;
  readonly path: readonly (string | number)[];
}

const colorKeys = new Set<unknown>(["color", "base_color", "palette"]);

function colorsIn(value: unknown, path: readonly (string | number)[]): Found[] {
  if (typeof value === "string") {
    const key = typeof path.at(-1) === "number" ? path.at(-2) : path.at(-1);
    return colorKeys.has(key) ? [{ color: value, path }] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => colorsIn(item, [...path, index]));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    // What a transformation is told is not ours to read.
    key === "options" ? [] : colorsIn(member, [...path, key]),
  );
}

/** How light a colour of sRGB is, from 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(color: WidgetColor): number | undefined {
  const channels = hexChannels(color) ?? decimalChannels(color);
  if (channels === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hexChannels(color: string): number[] | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])f?$/i.exec(color);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:ff)?$/i.exec(color);
  const digits = long?.slice(1) ?? short?.slice(1).map((digit) => digit + digit);
  return digits?.map((pair) => Number.parseInt(pair, 16));
}

function decimalChannels(color: string): number[] | undefined {
  const found =
    /^rgba?\( *([0-9]{1,3})(?: *, *| +)([0-9]{1,3})(?: *, *| +)([0-9]{1,3})(?: *[,/] *(?:1(?:\.0+)?|100%))? *\)$/.exec(
      color,
    );
  const channels = found?.slice(1, 4).map(Number);
  return channels?.every((channel) => channel <= 255) ? channels : undefined;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
