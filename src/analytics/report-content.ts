/**
 * What a report shows: sections, and the charts and tables in them.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Key, Uuid } from "../core/identifier.js";
import { Name, Text } from "../core/text.js";

/**
 * How a chart draws numbers.
 *
 * - `line`: change over time.
 * - `area`: change over time, and how much it adds up to.
 * - `bar`: few values side by side.
 * - `pie`: shares of a whole.
 * - `scatter`: two numbers of each thing.
 * - `heatmap`: numbers by two dimensions.
 * - `funnel`: how many are left after each step.
 * - `cohort`: how many come back after each span of time.
 */
export const ReportChartKind = z
  .enum({
    LINE: "line",
    AREA: "area",
    BAR: "bar",
    PIE: "pie",
    SCATTER: "scatter",
    HEATMAP: "heatmap",
    FUNNEL: "funnel",
    COHORT: "cohort",
  })
  .meta({ id: "ReportChartKind", title: "Kind of chart" });
export type ReportChartKind = z.infer<typeof ReportChartKind>;

/** A part of a report under one heading. */
export const ReportSection = closed({
  /** Its name within the report. */
  section_id: Key,
  /** Its heading. */
  title: Name,
  /** What is said in it: at most 8192 characters. */
  text: Text.optional(),
}).meta({ id: "ReportSection", title: "Section of a report" });
export type ReportSection = z.infer<typeof ReportSection>;

/** A drawing of the answer to a query. */
export const ReportChart = closed({
  /** Its name within the report. */
  chart_id: Key,
  /** The section in which it stands. */
  section_id: Key,
  /** Its heading. */
  title: Name,
  /** How it draws. */
  kind: ReportChartKind,
  /** The query whose answer it draws. */
  query_id: Uuid.optional(),
}).meta({ id: "ReportChart", title: "Chart of a report" });
export type ReportChart = z.infer<typeof ReportChart>;

/** The answer to a query in rows and columns. */
export const ReportTable = closed({
  /** Its name within the report. */
  table_id: Key,
  /** The section in which it stands. */
  section_id: Key,
  /** Its heading. */
  title: Name,
  /** The query whose answer it shows. */
  query_id: Uuid.optional(),
  /** The columns that it shows: at most 70. Absent: all. */
  columns: z.array(Key).max(70).optional(),
}).meta({ id: "ReportTable", title: "Table of a report" });
export type ReportTable = z.infer<typeof ReportTable>;
