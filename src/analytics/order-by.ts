/**
 * By what the rows of an answer are sorted (GA Data API, `OrderBy`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Key } from "../core/identifier.js";

/** By what the rows of an answer are sorted. */
export const OrderBy = closed({
  /** A dimension or metric of the query. */
  field: Key,
  /** Whether the largest comes first. */
  descending: z.boolean().default(false),
}).meta({ id: "OrderBy", title: "Order" });
export type OrderBy = z.infer<typeof OrderBy>;
