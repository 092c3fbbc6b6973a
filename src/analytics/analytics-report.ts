/**
 * Answers put together for readers: what is shown, of which time, to whom.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { TenantId, Uuid } from "../core/identifier.js";
import { Instant, now, TimeZone } from "../core/instant.js";
import { UserId } from "../core/person.js";
import {
  count,
  earlier,
  eq,
  has,
  lit,
  notLater,
  oneOf,
  or,
  subset,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { uuidv7 } from "../core/uuid.js";
import { ReportChart, ReportSection, ReportTable } from "./report-content.js";

/**
 * The form in which a report is read.
 *
 * - `html`, `pdf`: text, charts and tables.
 * - `json`: the same, for programs.
 * - `csv`, `xlsx`: tables only.
 */
export const ReportFormat = z
  .enum({ HTML: "html", PDF: "pdf", JSON: "json", CSV: "csv", XLSX: "xlsx" })
  .meta({ id: "ReportFormat", title: "Format of a report" });
export type ReportFormat = z.infer<typeof ReportFormat>;

/**
 * Who may read a report.
 *
 * - `private`: its owner, and those with whom it is shared.
 * - `team`: the owner's team.
 * - `tenant`: everybody who belongs to the tenant.
 * - `public`: everybody who has its address.
 */
export const ReportAccessLevel = z
  .enum({ PRIVATE: "private", TEAM: "team", TENANT: "tenant", PUBLIC: "public" })
  .meta({ id: "ReportAccessLevel", title: "Access to a report" });
export type ReportAccessLevel = z.infer<typeof ReportAccessLevel>;

/** Answers put together for readers. */
export const AnalyticsReport = withRules(
  closed({
    /** Identifies the report. Absent: a new UUID of version 7. */
    report_id: Uuid.default(() => uuidv7()),
    /** The tenant whose data it shows. */
    tenant_id: TenantId,
    /** Its heading. */
    title: Name,
    /** What it is about: at most 2000 characters. */
    description: Text.max(2000).optional(),
    /** Who made it. */
    owner_id: UserId,
    /** From when on events are counted; this instant is included. */
    period_start: Instant,
    /** Up to when events are counted; this instant is not included. */
    period_end: Instant,
    /** The time zone in which it shows times. */
    time_zone: TimeZone.default("UTC"),
    /** When it was worked out. Absent: now. */
    generated_at: Instant.default(now),
    /** Whether it was worked out before the period was over. */
    is_partial: z.boolean().default(false),
    /** The form in which it is read. */
    format: ReportFormat,
    /** Its sections, in order: 1 to 100. */
    sections: z.array(ReportSection).min(1).max(100),
    /** The charts in them: at most 200. */
    charts: z.array(ReportChart).max(200).default([]),
    /** The tables in them: at most 200. */
    tables: z.array(ReportTable).max(200).default([]),
    /** Whether it is worked out again by itself. */
    auto_refresh: z.boolean().default(false),
    /** How long after the last time: from one second to 366 days. */
    refresh_interval_s: z.int().min(1).max(31_622_400).optional(),
    /** Who may read it. */
    access_level: ReportAccessLevel.default("private"),
    /** Whether everybody who has its address may read it. */
    is_public: z.boolean().default(false),
    /** With whom it is shared besides: at most 1000 people or groups. */
    shared_with: z.array(UserId).max(1000).default([]),
  }),
  {
    period_has_a_length: rule(
      "A period begins before it ends.",
      earlier("period_start", "period_end"),
      "period_end",
    ),
    generated_after_period: rule(
      "A report that is not partial is worked out after its period.",
      or(eq("is_partial", true), notLater("period_end", "generated_at")),
      "generated_at",
    ),
    refresh_has_interval: rule(
      "A report that is worked out again by itself says after how long.",
      when(eq("auto_refresh", true), has("refresh_interval_s")),
      "refresh_interval_s",
    ),
    public_is_for_all: rule(
      "A report that is public is so for everybody.",
      when(eq("is_public", true), eq("access_level", lit("public"))),
      "access_level",
    ),
    for_all_is_public: rule(
      "A report that everybody may read is public.",
      when(eq("access_level", lit("public")), eq("is_public", true)),
      "is_public",
    ),
    public_is_shared_with_nobody: rule(
      "A report that is public is shared with nobody by name.",
      when(eq("is_public", true), eq(count("shared_with[]"), 0)),
      "shared_with",
    ),
    shared_once: rule("A report is shared with each reader once.", unique("shared_with[]")),
    sections_once: rule("No two sections have the same id.", unique("sections[].section_id")),
    charts_once: rule("No two charts have the same id.", unique("charts[].chart_id")),
    tables_once: rule("No two tables have the same id.", unique("tables[].table_id")),
    charts_in_sections: rule(
      "A chart stands in a section of the report.",
      subset("charts[].section_id", "sections[].section_id"),
    ),
    tables_in_sections: rule(
      "A table stands in a section of the report.",
      subset("tables[].section_id", "sections[].section_id"),
    ),
    tables_only_in_sheets: rule(
      "A report in csv or xlsx has no charts.",
      when(oneOf("format", lit("csv"), lit("xlsx")), eq(count("charts[]"), 0)),
      "charts",
    ),
  },
).meta({ id: "AnalyticsReport", title: "Analytics report" });
export type AnalyticsReport = z.infer<typeof AnalyticsReport>;
