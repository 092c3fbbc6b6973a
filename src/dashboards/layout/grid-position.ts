/**
 * Where a widget stands on the grid of its dashboard (Grafana `gridPos`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";

/** Where a widget stands, in cells of the grid, and how many it covers. */
export const GridPosition = closed({
  /** Columns left of it: 0 is the leftmost. At most 999. */
  x: z.int().min(0).max(999),
  /** Rows above it within its section: 0 is the top. At most 100000. */
  y: z.int().min(0).max(100_000),
  /** How many columns it covers. */
  width: z.int().min(1).max(1000),
  /** How many rows it covers. */
  height: z.int().min(1).max(10_000),
}).meta({ id: "GridPosition", title: "Position on the grid" });
export type GridPosition = z.infer<typeof GridPosition>;
