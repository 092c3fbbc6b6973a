/**
 * The columns of an answer, and the cells in them.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Key } from "../core/identifier.js";
import { Text } from "../core/text.js";
import { Quantity } from "../core/units.js";

/**
 * What a column holds.
 *
 * - `dimension`: what the rows are broken down by.
 * - `metric`: a number for each row.
 */
export const ColumnRole = z
  .enum({ DIMENSION: "dimension", METRIC: "metric" })
  .meta({ id: "ColumnRole", title: "Role of a column" });
export type ColumnRole = z.infer<typeof ColumnRole>;

/** A column of an answer. */
export const ResultColumn = closed({
  /** Its name. */
  name: Key,
  /** What it holds. */
  role: ColumnRole,
  /** The unit of its numbers by UCUM, such as `ms`: at most 32 characters. Absent: none. */
  unit: Text.max(32).optional(),
  /** Whether its numbers are estimates, of a sketch for instance, which do not add up. */
  is_estimate: z.boolean().default(false),
}).meta({ id: "ResultColumn", title: "Column of an answer" });
export type ResultColumn = z.infer<typeof ResultColumn>;

/** One value of a row. Null: there is none. */
export const Cell = z.union([Text.max(4096), Quantity, z.boolean(), z.null()]);
export type Cell = z.infer<typeof Cell>;
