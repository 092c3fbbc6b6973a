/**
 * That a type of event will not be sent for ever (CloudEvents, deprecation extension).
 *
 * @module
 */
import type * as z from "zod";
import { AbsoluteUri } from "../../core/absolute-uri.js";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { notLater } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/** That a type of event will not be sent for ever. */
export const EventDeprecation = withRules(
  closed({
    /** From when on nobody should build on it. Absent: from now on. */
    from: Instant.optional(),
    /** After when it is no longer sent. Absent: not decided. */
    sunset_at: Instant.optional(),
    /** Where it is told what to use instead. */
    migration_uri: AbsoluteUri.optional(),
  }),
  {
    sunset_after_start: rule(
      "An event is deprecated before it is no longer sent.",
      notLater("from", "sunset_at"),
      "sunset_at",
    ),
  },
).meta({ id: "EventDeprecation", title: "Deprecation of an event" });
export type EventDeprecation = z.infer<typeof EventDeprecation>;
