/**
 * Which widgets of a dashboard cover one another.
 *
 * @module
 */
import type { DashboardWidget } from "../dashboard-widget.js";
import type { GridPosition } from "./grid-position.js";

/** A widget, as far as its place goes. */
export type PlacedWidget = Pick<DashboardWidget, "widget_id" | "section_id" | "position">;

/** Two widgets that cover one another. */
export interface WidgetOverlap {
  /** The ids of both, the one that begins further up first. */
  readonly widget_ids: readonly [string, string];
  /** How many cells both cover. */
  readonly cell_count: number;
}

interface Placed {
  readonly id: string;
  readonly at: GridPosition;
}

/**
 * The pairs of widgets of one section whose cells intersect, from top to bottom. No pair of another
 * section widgetOverlaps, nor does a widget without a position. Grafana moves such widgets apart when it
 * draws them, so that none of them is hidden, but they do not stand where they say.
 *
 * The widgets are swept from top to bottom; each is compared only with those that reach down to it.
 */
export function widgetOverlaps(widgets: readonly PlacedWidget[]): WidgetOverlap[] {
  const sections = new Map<string | undefined, Placed[]>();
  for (const { widget_id: id, section_id, position: at } of widgets) {
    if (at === undefined) continue;
    const placed = sections.get(section_id);
    if (placed === undefined) sections.set(section_id, [{ id, at }]);
    else placed.push({ id, at });
  }
  return [...sections.values()].flatMap(overlapsIn);
}

function overlapsIn(placed: readonly Placed[]): WidgetOverlap[] {
  const found: WidgetOverlap[] = [];
  let open: Placed[] = [];
  for (const next of placed.toSorted((a, b) => a.at.y - b.at.y || a.at.x - b.at.x)) {
    open = open.filter(({ at }) => at.y + at.height > next.at.y);
    for (const above of open) {
      const cells = shared(above.at, next.at);
      if (cells > 0) found.push({ widget_ids: [above.id, next.id], cell_count: cells });
    }
    open.push(next);
  }
  return found;
}

function shared(a: GridPosition, b: GridPosition): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
