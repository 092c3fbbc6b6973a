/**
 * Who may see and change a dashboard.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { count, eq, gt, has, lit, not, or, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/**
 * Who may see a dashboard.
 *
 * - `private`: its owner.
 * - `shared`: its owner, and those with whom it or its folder is shared.
 * - `tenant`: everybody of the tenant.
 * - `public`: everybody who has its address.
 */
export const DashboardVisibility = z
  .enum({ PRIVATE: "private", SHARED: "shared", TENANT: "tenant", PUBLIC: "public" })
  .meta({ id: "DashboardVisibility", title: "Visibility of a dashboard" });
export type DashboardVisibility = z.infer<typeof DashboardVisibility>;

/**
 * What somebody may do with a dashboard.
 *
 * - `view`: see it.
 * - `edit`: change it, too.
 * - `admin`: that, and say who else may.
 */
export const DashboardPermission = z
  .enum({ VIEW: "view", EDIT: "edit", ADMIN: "admin" })
  .meta({ id: "DashboardPermission", title: "Permission on a dashboard" });
export type DashboardPermission = z.infer<typeof DashboardPermission>;

/**
 * Whom a dashboard is shared with.
 *
 * - `user`: one person.
 * - `team`: all of a team.
 * - `role`: all who have a role.
 */
export const DashboardAudience = z
  .enum({ USER: "user", TEAM: "team", ROLE: "role" })
  .meta({ id: "DashboardAudience", title: "Audience of a dashboard" });
export type DashboardAudience = z.infer<typeof DashboardAudience>;

/** Somebody of the tenant who may see or change a dashboard. */
export const DashboardShare = closed({
  /** Who it is. */
  audience: DashboardAudience,
  /** Their id. */
  audience_id: UserId,
  /** What they may do. */
  permission: DashboardPermission.default("view"),
}).meta({ id: "DashboardShare", title: "Share of a dashboard" });
export type DashboardShare = z.infer<typeof DashboardShare>;

/** Who may see and change a dashboard, beside its owner. */
export const DashboardSharing = withRules(
  closed({
    /** Who may see it. */
    visibility: DashboardVisibility.default("private"),
    /** Who may see or change it: at most 500. */
    shared_with: z.array(DashboardShare).max(500).default([]),
    /** Until when it is public. Absent: until somebody ends it. */
    public_until: Instant.optional(),
    /** Whether viewers of the public address may choose the time range. */
    public_time_range: z.boolean().default(false),
  }),
  {
    shares_once: rule(
      "Nobody is named twice.",
      unique("shared_with[]", "audience", "audience_id"),
      "shared_with",
    ),
    // A folder may say it for all that lies in it.
    shared_with_somebody: warn(
      "What is shared names with whom.",
      when(eq("visibility", lit("shared")), gt(count("shared_with[]"), 0)),
      "shared_with",
    ),
    private_has_no_list: rule(
      "What is private is shared with nobody.",
      when(eq("visibility", lit("private")), eq(count("shared_with[]"), 0)),
      "shared_with",
    ),
    // Who has the address sees it in any case; a list looks as if it kept others out. Grafana keeps
    // the list of before. Who may change it is named all the same.
    public_has_no_viewers: warn(
      "Nobody by name may see what is public.",
      when(
        eq("visibility", lit("public")),
        eq(count("shared_with[]", eq("permission", lit("view"))), 0),
      ),
      "shared_with",
    ),
    // Grafana keeps the terms of a public address that is paused.
    public_terms_are_public: warn(
      "Only what is public has terms for the public.",
      or(
        eq("visibility", lit("public")),
        not(or(has("public_until"), eq("public_time_range", true))),
      ),
      "visibility",
    ),
  },
).meta({ id: "DashboardSharing", title: "Sharing of a dashboard" });
export type DashboardSharing = z.infer<typeof DashboardSharing>;
