/**
 * Which of several states are on (OpenMetrics, `StateSet`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { count, eq, subset, unique, when } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name } from "../core/text.js";

/** Which of several states are on. */
export const StateSet = withRules(
  closed({
    /** All states, whether on or off: 1 to 100. */
    states: z.array(Name).min(1).max(100),
    /** Those that are on. */
    active: z.array(Name).max(100),
    /** Whether the states exclude one another, as those of an enum do. */
    is_exclusive: z.boolean().default(false),
  }),
  {
    states_once: rule("Each state is named once.", unique("states[]")),
    active_once: rule("Each state that is on is named once.", unique("active[]")),
    active_is_known: rule("What is on is one of the states.", subset("active[]", "states[]")),
    exclusive_is_one: rule(
      "Of states that exclude one another exactly one is on.",
      when(eq("is_exclusive", true), eq(count("active[]"), 1)),
      "active",
    ),
  },
).meta({ id: "StateSet", title: "Set of states" });
export type StateSet = z.infer<typeof StateSet>;
