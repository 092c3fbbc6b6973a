/**
 * What an event means for the business: money and people.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Money } from "../../core/money.js";
import { UserId } from "../../core/person.js";
import { atLeastOne, count, eq, ge, has, or, unique, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Milliseconds } from "../../core/units.js";

/** What an event means for the business. */
export const EventImpact = withRules(
  closed({
    /** Money earned; negative: given back or lost. */
    revenue: Money.optional(),
    /** Money that it costs; negative: saved. */
    cost: Money.optional(),
    /** How many users it touches. Absent: not known. */
    user_count: Count.optional(),
    /** Which users, without a name or an address of a person: at most 1000. */
    user_ids: z.array(UserId).max(1000).optional(),
    /** Whether all users are listed. Absent: not known. */
    is_user_list_complete: z.boolean().optional(),
    /** How long something could not be used. */
    unavailable_ms: Milliseconds.optional(),
  }),
  {
    users_once: rule("Each user is listed once.", unique("user_ids[]")),
    users_listed_are_counted: rule(
      "At least as many users are touched as are listed.",
      ge("user_count", count("user_ids[]")),
      "user_count",
    ),
    complete_list_is_count: rule(
      "As many users are listed as are touched, where all are listed.",
      when(eq("is_user_list_complete", true), eq("user_count", count("user_ids[]"))),
      "user_count",
    ),
    // An empty list is left out by many writers of JSON; that it is empty says the number of users.
    complete_list_is_given: rule(
      "A list that is complete is given, or the number of its users is.",
      or(eq("is_user_list_complete", false), atLeastOne("user_ids", "user_count")),
      "user_ids",
    ),
    empty_list_is_of_nobody: rule(
      "Nobody is touched where all are listed and the list is empty.",
      or(eq("is_user_list_complete", false), eq("user_count", 0), has("user_ids")),
      "user_ids",
    ),
  },
).meta({ id: "EventImpact", title: "Impact of an event" });
export type EventImpact = z.infer<typeof EventImpact>;
