/**
 * One thing that a dashboard shows (Grafana panel).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { FreeForm } from "../core/free-form.js";
import { ForeignId, Key, TenantId } from "../core/identifier.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { Seconds } from "../core/units.js";
import { AnswerField } from "./answer-field.js";
import { ChartContent } from "./chart/chart-content.js";
import { GridPosition } from "./layout/grid-position.js";
import { DashboardTimeRange } from "./time/dashboard-time-range.js";
import { VariableName } from "./variable/variable-name.js";
import { KpiContent, LogContent, MapContent, TableContent } from "./widget/data-content.js";
import {
  AlertListContent,
  IframeContent,
  ImageContent,
  TextContent,
} from "./widget/embedded-content.js";
import { ValueDisplay } from "./widget/value-display.js";
import { WidgetDrillDown } from "./widget/widget-drill-down.js";
import { WidgetQuery } from "./widget/widget-query.js";
import { WidgetRendering } from "./widget/widget-rendering.js";
import { WidgetRepeat } from "./widget/widget-repeat.js";
import { widgetRules } from "./widget/widget-rules.js";

/** What a widget shows, told apart by `widget_type`, one of `WidgetType`. */
export const WidgetContent = z
  .discriminatedUnion("widget_type", [
    ChartContent,
    TableContent,
    KpiContent,
    MapContent,
    TextContent,
    ImageContent,
    IframeContent,
    LogContent,
    AlertListContent,
  ])
  .meta({ id: "WidgetContent", title: "Content of a widget" });
export type WidgetContent = z.infer<typeof WidgetContent>;

/** How the values of one field are shown, where that differs from the others. */
export const FieldDisplay = closed({
  /** The field of the answer. */
  field: AnswerField,
  /** How its values are shown. */
  display: ValueDisplay,
}).meta({ id: "FieldDisplay", title: "Display of a field" });
export type FieldDisplay = z.infer<typeof FieldDisplay>;

/** What is done to an answer before it is shown (Grafana `transformations`). */
export const WidgetTransformation = closed({
  /** What is done: `organize`, `merge`, `filterByValue`. */
  kind: Key,
  /** Whether it is left out. */
  is_disabled: z.boolean().default(false),
  /** How it is done. */
  options: FreeForm.optional(),
}).meta({ id: "WidgetTransformation", title: "Transformation of an answer" });
export type WidgetTransformation = z.infer<typeof WidgetTransformation>;

/** One thing that a dashboard shows. */
export const DashboardWidget = withRules(
  closed({
    /** Its id within the dashboard. */
    widget_id: ForeignId,
    /** The tenant whose data it shows. */
    tenant_id: TenantId,
    /** Its heading: at most 255 characters. May be empty. */
    title: Text.max(255).default(""),
    /** What it shows and how to read it: at most 8192 characters. */
    description: Text.optional(),
    /** What a reader who does not see it hears instead: at most 1000 characters. */
    alt_text: Text.max(1000).optional(),
    /** The section in which it stands. Absent: above all sections. */
    section_id: ForeignId.optional(),
    /** Where it stands. Absent: where there is room. */
    position: GridPosition.optional(),
    /** What it shows. */
    content: WidgetContent,
    /** What it asks for: at most 50. */
    queries: z.array(WidgetQuery).max(50).default([]),
    /** What is done to the answers, one after another: at most 50. */
    transformations: z.array(WidgetTransformation).max(50).default([]),
    /** How values are written and coloured. */
    display: ValueDisplay.optional(),
    /** Fields whose values are written otherwise: at most 200. */
    field_displays: z.array(FieldDisplay).max(200).default([]),
    /** The span that it shows. Absent: that of the dashboard. */
    time_range: DashboardTimeRange.optional(),
    /** How far into the past the span is moved. Absent: not at all. */
    time_shift_s: Seconds.min(1).optional(),
    /** How often it asks again. Absent: as often as the dashboard. */
    refresh_interval_s: Seconds.min(1).optional(),
    /** For each of which values it is shown once. Absent: it is shown once. */
    repeat: WidgetRepeat.optional(),
    /** Where a click on it leads: at most 50. */
    drill_downs: z.array(WidgetDrillDown).max(50).default([]),
    /** The variables whose value must not be empty for it to ask: at most 50. */
    needed_variables: z.array(VariableName).max(50).default([]),
    /** Whether it has no background of its own. */
    is_transparent: z.boolean().default(false),
    /** How it was drawn last. Absent: not told. */
    rendering: WidgetRendering.optional(),
  }),
  widgetRules,
).meta({ id: "DashboardWidget", title: "Widget of a dashboard" });
export type DashboardWidget = z.infer<typeof DashboardWidget>;
