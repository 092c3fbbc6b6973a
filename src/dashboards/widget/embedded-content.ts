/**
 * Widgets that show what no query answers: texts, images, pages of others and alerts.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { and, contains, eq, lit, not, oneOf, or, unique } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Severity } from "../../core/severity.js";
import { longText, Name, Text } from "../../core/text.js";
import { LabelMatcher } from "../../monitoring/alert/label-matcher.js";
import { MonitoringAlertStatus } from "../../monitoring/alert/monitoring-alert-status.js";

/**
 * How a text is written.
 *
 * - `plain`: as it is read.
 * - `markdown`: in CommonMark. HTML in it is shown only if it was sanitised.
 * - `html`: in HTML.
 */
export const TextMode = z
  .enum({ PLAIN: "plain", MARKDOWN: "markdown", HTML: "html" })
  .meta({ id: "TextMode", title: "Mode of a text" });
export type TextMode = z.infer<typeof TextMode>;

/** A text. */
export const TextContent = withRules(
  closed({
    /** Tells this kind of widget from the others. */
    widget_type: z.literal("text"),
    /** How it is written. */
    mode: TextMode.default("markdown"),
    /** The text: at most 65536 characters. */
    text: longText(65_536),
    /** Whether scripts, event handlers and the like were taken out of it. */
    is_sanitized: z.boolean().default(false),
  }),
  {
    html_is_sanitized: rule(
      "HTML was sanitised.",
      or(eq("is_sanitized", true), oneOf("mode", lit("plain"), lit("markdown"))),
      "is_sanitized",
    ),
  },
).meta({ id: "TextContent", title: "Widget: text" });
export type TextContent = z.infer<typeof TextContent>;

/** Where a page comes from: `https`, a host and perhaps a port, in lower case, without a path. */
export const EmbedOrigin = z
  .string()
  .max(255)
  .regex(
    /^https:\/\/[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?){0,10}(?::[0-9]{1,5})?$/,
    {
      error: "Expected an origin with https and without a path, such as https://maps.example.com.",
    },
  );
export type EmbedOrigin = z.infer<typeof EmbedOrigin>;

/** A path below an origin: a `/`, then no spaces; at most 2048 characters. */
export const EmbedPath = z
  .string()
  .max(2048)
  .regex(/^\/[!-~]*$/, { error: "Expected a path that begins with /." });
export type EmbedPath = z.infer<typeof EmbedPath>;

/** An image. */
export const ImageContent = closed({
  /** Tells this kind of widget from the others. */
  widget_type: z.literal("image"),
  /** Where it comes from: one of the origins that the dashboard allows. */
  origin: EmbedOrigin,
  /** Its address there. */
  path: EmbedPath,
  /** What it shows, for those who do not see it; empty where it is but decoration (WCAG 1.1.1). */
  alt_text: Text.max(500),
}).meta({ id: "ImageContent", title: "Widget: image" });
export type ImageContent = z.infer<typeof ImageContent>;

/**
 * What a page that is shown may do (HTML `sandbox`).
 *
 * - `allow-downloads`: save files.
 * - `allow-forms`: send forms.
 * - `allow-modals`: open dialogs that must be answered.
 * - `allow-orientation-lock`: keep the screen upright or lying.
 * - `allow-pointer-lock`: keep the pointer.
 * - `allow-popups`: open windows.
 * - `allow-popups-to-escape-sandbox`: open them without these limits.
 * - `allow-presentation`: show on another screen.
 * - `allow-same-origin`: read what its own origin has stored.
 * - `allow-scripts`: run scripts.
 * - `allow-top-navigation`: lead the dashboard's own window elsewhere.
 * - `allow-top-navigation-by-user-activation`: that, after a click.
 * - `allow-top-navigation-to-custom-protocols`: open other programs.
 */
export const SandboxToken = z
  .enum({
    DOWNLOADS: "allow-downloads",
    FORMS: "allow-forms",
    MODALS: "allow-modals",
    ORIENTATION_LOCK: "allow-orientation-lock",
    POINTER_LOCK: "allow-pointer-lock",
    POPUPS: "allow-popups",
    POPUPS_WITHOUT_SANDBOX: "allow-popups-to-escape-sandbox",
    PRESENTATION: "allow-presentation",
    SAME_ORIGIN: "allow-same-origin",
    SCRIPTS: "allow-scripts",
    TOP_NAVIGATION: "allow-top-navigation",
    TOP_NAVIGATION_BY_USER: "allow-top-navigation-by-user-activation",
    TOP_NAVIGATION_TO_PROGRAMS: "allow-top-navigation-to-custom-protocols",
  })
  .meta({ id: "SandboxToken", title: "Permission of a page" });
export type SandboxToken = z.infer<typeof SandboxToken>;

/** A page of somebody else. */
export const IframeContent = withRules(
  closed({
    /** Tells this kind of widget from the others. */
    widget_type: z.literal("iframe"),
    /** Where it comes from: one of the origins that the dashboard allows. */
    origin: EmbedOrigin,
    /** Its address there. */
    path: EmbedPath,
    /** What it is, for those who do not see it (WCAG 4.1.2). */
    accessible_name: Name,
    /** What it may do: at most all of these. None: nothing. */
    sandbox: z.array(SandboxToken).max(13).default([]),
  }),
  {
    permissions_once: rule("Each permission is named once.", unique("sandbox[]")),
    // A page of the dashboard's own origin that may do both can lift its sandbox (HTML standard).
    sandbox_holds: warn(
      "A page that runs scripts does not read what its origin has stored.",
      not(
        and(
          contains("sandbox[]", lit("allow-scripts")),
          contains("sandbox[]", lit("allow-same-origin")),
        ),
      ),
      "sandbox",
    ),
    // It could lead to a page that looks like the dashboard and asks for a password.
    stays_in_its_frame: warn(
      "A page does not lead the window of the dashboard elsewhere on its own.",
      not(contains("sandbox[]", lit("allow-top-navigation"))),
      "sandbox",
    ),
  },
).meta({ id: "IframeContent", title: "Widget: page" });
export type IframeContent = z.infer<typeof IframeContent>;

/** Alerts that are of interest here. */
export const AlertListContent = withRules(
  closed({
    /** Tells this kind of widget from the others. */
    widget_type: z.literal("alert_list"),
    /** In which state they are: at most 6. None: any. */
    statuses: z.array(MonitoringAlertStatus).max(6).default([]),
    /** How bad they are: at most 5. None: any. */
    severities: z.array(Severity).max(5).default([]),
    /** Which labels they have: at most 50, all of which must agree. None: any. */
    matchers: z.array(LabelMatcher).max(50).default([]),
    /** How many are shown at most: 1 to 1000. */
    limit_count: z.int().min(1).max(1000).default(20),
    /** Whether a viewer may acknowledge them here. */
    allows_acknowledgement: z.boolean().default(false),
  }),
  {
    statuses_once: rule("Each state is named once.", unique("statuses[]")),
    severities_once: rule("Each severity is named once.", unique("severities[]")),
  },
).meta({ id: "AlertListContent", title: "Widget: list of alerts" });
export type AlertListContent = z.infer<typeof AlertListContent>;
