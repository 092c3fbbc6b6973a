/**
 * The grid on which the widgets of a dashboard stand, and its sections (Grafana rows and tabs).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import {
  and,
  count,
  each,
  eq,
  has,
  lit,
  ne,
  not,
  or,
  subset,
  unique,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { VariableName } from "../variable/variable-name.js";

/**
 * How a section is shown beside others.
 *
 * - `row`: below the one before it, under its heading.
 * - `tab`: in its place, once a viewer chooses it.
 */
export const SectionKind = z
  .enum({ ROW: "row", TAB: "tab" })
  .meta({ id: "SectionKind", title: "Kind of section" });
export type SectionKind = z.infer<typeof SectionKind>;

/** A part of a dashboard under one heading. Its widgets count their rows from its top. */
export const DashboardSection = closed({
  /** Its name within the dashboard. */
  section_id: ForeignId,
  /** How it is shown beside others. */
  section_kind: SectionKind.default("row"),
  /** The section in which it lies: rows in a tab, tabs in a row. Absent: in none. */
  parent_section_id: ForeignId.optional(),
  /** Its heading: at most 255 characters. May be empty. */
  title: Text.max(255).default(""),
  /** Whether only its heading is shown until a viewer opens it. */
  is_collapsed: z.boolean().default(false),
  /** The variable for each of whose values it is shown once. Absent: it is shown once. */
  repeat_variable: VariableName.optional(),
}).meta({ id: "DashboardSection", title: "Section of a dashboard" });
export type DashboardSection = z.infer<typeof DashboardSection>;

/**
 * How the widgets are arranged.
 *
 * - `grid`: where each of them says.
 * - `flow`: one after another, as the screen has room.
 */
export const LayoutMode = z
  .enum({ GRID: "grid", FLOW: "flow" })
  .meta({ id: "LayoutMode", title: "Mode of a layout" });
export type LayoutMode = z.infer<typeof LayoutMode>;

const isOuter = (kind: SectionKind) =>
  and(eq("section_kind", lit(kind)), not(has("parent_section_id")));

/** The grid of a dashboard, and its sections. */
export const DashboardLayout = withRules(
  closed({
    /** How the widgets are arranged. */
    mode: LayoutMode.default("grid"),
    /** How many columns there are: 1 to 1000. Grafana has 24. */
    column_count: z.int().min(1).max(1000).default(24),
    /** How high a row is, the gap left out: 1 to 1000. Grafana has 30. */
    row_height_px: z.int().min(1).max(1000).default(30),
    /** How wide the gap between widgets is: at most 100. Grafana has 8. */
    gap_px: z.int().min(0).max(100).default(8),
    /** The sections, from the top: at most 200. */
    sections: z.array(DashboardSection).max(200).default([]),
  }),
  {
    sections_once: rule("No two sections have one id.", unique("sections[].section_id")),
    parents_exist: rule(
      "A section lies in one that the dashboard has.",
      subset("sections[].parent_section_id", "sections[].section_id"),
      "sections",
    ),
    not_in_itself: rule(
      "No section lies in itself.",
      each("sections[]", ne("parent_section_id", "section_id")),
    ),
    // Grafana's tabs lie in rows or rows in tabs, but those beside one another are alike.
    kinds_are_alike: warn(
      "Sections that lie in no other are all rows or all tabs.",
      or(eq(count("sections[]", isOuter("row")), 0), eq(count("sections[]", isOuter("tab")), 0)),
      "sections",
    ),
  },
).meta({ id: "DashboardLayout", title: "Layout of a dashboard" });
export type DashboardLayout = z.infer<typeof DashboardLayout>;
