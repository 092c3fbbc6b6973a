/**
 * Numbers of a tenant that people look at together, with what they can choose (Grafana dashboard).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant, TimeZone } from "../core/instant.js";
import { UserId } from "../core/person.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { Count, Seconds } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { dashboardAccessRules } from "./access/access-rules.js";
import { DashboardSharing } from "./access/dashboard-sharing.js";
import { DashboardAnnotation, DashboardLink, DashboardTag } from "./dashboard-link.js";
import { dashboardRules } from "./dashboard-rules.js";
import { DashboardTheme } from "./dashboard-theme.js";
import { DashboardWidget } from "./dashboard-widget.js";
import { DashboardLayout } from "./layout/dashboard-layout.js";
import { DashboardTimeRange } from "./time/dashboard-time-range.js";
import { DashboardVariable } from "./variable/dashboard-variable.js";
import { VariableName } from "./variable/variable-name.js";
import { EmbedOrigin } from "./widget/embedded-content.js";

/**
 * The day on which a week begins.
 *
 * - `monday`, `sunday`, `saturday`: as it says.
 */
export const WeekStart = z
  .enum({ MONDAY: "monday", SUNDAY: "sunday", SATURDAY: "saturday" })
  .meta({ id: "WeekStart", title: "Start of the week" });
export type WeekStart = z.infer<typeof WeekStart>;

/**
 * What the other charts show while a viewer points at one (Grafana `graphTooltip`).
 *
 * - `none`: nothing.
 * - `crosshair`: a line at the same time.
 * - `tooltip`: that, and their values there.
 */
export const PointerSync = z
  .enum({ NONE: "none", CROSSHAIR: "crosshair", TOOLTIP: "tooltip" })
  .meta({ id: "PointerSync", title: "Sharing of the pointer" });
export type PointerSync = z.infer<typeof PointerSync>;

/** Numbers of a tenant that people look at together. */
export const InteractiveDashboard = withRules(
  closed({
    /** Identifies the dashboard. Absent: a new UUID of version 7. */
    dashboard_id: Uuid.default(() => uuidv7()),
    /** The tenant whose data it shows. */
    tenant_id: TenantId,
    /** Its id in the system that draws it: Grafana's `uid`. */
    external_id: ForeignId.optional(),
    /** What it is called. */
    title: Name,
    /** What it is for: at most 8192 characters. */
    description: Text.optional(),
    /** Words by which it is found: at most 50. */
    tags: z.array(DashboardTag).max(50).default([]),
    /** The folder in which it lies. Absent: in none. */
    folder_id: ForeignId.optional(),
    /** To whom it belongs. Absent: to the tenant. */
    owner_id: UserId.optional(),
    /** The generation of the model in which it is written: Grafana's `schemaVersion`, 14 to 42. */
    schema_version: z.int().min(1).max(1000).optional(),
    /** How often it was saved. Each save counts one on; an import may start again. */
    version: Count.default(0),
    /** How its widgets are arranged. */
    layout: DashboardLayout.default({
      mode: "grid",
      column_count: 24,
      row_height_px: 30,
      gap_px: 8,
      sections: [],
    }),
    /** What it shows: at most 1000. */
    widgets: z.array(DashboardWidget).max(1000).default([]),
    /** What a viewer can choose: at most 200. */
    variables: z.array(DashboardVariable).max(200).default([]),
    /** The variable that holds the tenant, where queries filter by it. */
    tenant_variable: VariableName.optional(),
    /** The span of time that it shows at first. */
    time_range: DashboardTimeRange.default({ kind: "relative", from: "now-6h", to: "now" }),
    /** The time zone in which it shows times. Absent: that of the viewer. */
    time_zone: TimeZone.optional(),
    /** The day on which a week begins. Absent: as the viewer is used to. */
    week_start: WeekStart.optional(),
    /** The month in which the fiscal year begins: 1 is January. */
    fiscal_year_start_month: z.int().min(1).max(12).default(1),
    /** How often it asks again. Absent: only when a viewer does. */
    refresh_interval_s: Seconds.min(1).optional(),
    /** How often it may ask at most. */
    min_refresh_interval_s: Seconds.min(1).default(1),
    /** How often a viewer may let it ask, the shortest first: at most 30. None: as they like. */
    allowed_refresh_intervals_s: z.array(Seconds.min(1)).max(30).default([]),
    /** What the other charts show while a viewer points at one. */
    pointer_sync: PointerSync.default("none"),
    /** Whether it can be changed where it is shown. */
    is_editable: z.boolean().default(true),
    /** How it looks. */
    theme: DashboardTheme.optional(),
    /** Who may see and change it. */
    sharing: DashboardSharing.default({
      visibility: "private",
      shared_with: [],
      public_time_range: false,
    }),
    /** From where images and pages may come: at most 50. None: from nowhere. */
    allowed_origins: z.array(EmbedOrigin).max(50).default([]),
    /** What it leads to: at most 100. */
    links: z.array(DashboardLink).max(100).default([]),
    /** Events that are marked on its charts: at most 50. */
    annotations: z.array(DashboardAnnotation).max(50).default([]),
    /** How often it was looked at. Absent: not counted. */
    view_count: Count.optional(),
    /** When it was looked at last. Absent: never, or not known. */
    last_viewed_at: Instant.optional(),
    /** When it was made. Absent: not known. */
    created_at: Instant.optional(),
    /** Who made it. */
    created_by: UserId.optional(),
    /** When it was changed last. Absent: never, or not known. */
    updated_at: Instant.optional(),
    /** Who changed it last. */
    updated_by: UserId.optional(),
  }),
  { ...dashboardRules, ...dashboardAccessRules },
).meta({ id: "InteractiveDashboard", title: "Interactive dashboard" });
export type InteractiveDashboard = z.infer<typeof InteractiveDashboard>;
