/**
 * Of what an event tells.
 *
 * @module
 */
import { has, unique, when } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { isOfType } from "./analytics-event-type.js";

/** What an event of each kind tells of. */
export const subjectRules = {
  page_view_has_page: warn(
    "A page view tells of the page.",
    when(isOfType("page_view", "page_ping"), has("page")),
    "page",
  ),
  screen_view_has_screen: warn(
    "A screen view tells of the screen.",
    when(isOfType("screen_view"), has("screen")),
    "screen",
  ),
  consent_has_consent: warn(
    "A consent event tells of the consent.",
    when(isOfType("consent"), has("consent")),
    "consent",
  ),
  experiment_has_experiments: warn(
    "An experiment event names the experiment.",
    when(isOfType("experiment"), has("experiments")),
    "experiments",
  ),
  experiments_once: rule(
    "A person sees one variant of an experiment.",
    unique("experiments[].experiment_id"),
  ),
};
