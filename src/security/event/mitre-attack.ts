/**
 * What an attacker does, in the words of MITRE ATT&CK or, against models, ATLAS (OCSF `attack`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { atLeastOne, has, startsWith, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";

const Tactic = z.string().regex(/^(?:AML\.)?TA[0-9]{4}$/, {
  error: "Expected a tactic of ATT&CK or ATLAS, such as TA0001 or AML.TA0002.",
});

/** What an attacker does, in the words of MITRE ATT&CK or, with `AML.` in front, of MITRE ATLAS. */
export const MitreAttack = withRules(
  closed({
    /** What it is done for, such as `TA0001` (initial access): 1 to 20. */
    tactics: z.array(Tactic).min(1).max(20).optional(),
    /** How it is done, such as `T1078` (valid accounts) or `AML.T0020` (poison training data). */
    technique: z
      .string()
      .regex(/^(?:AML\.)?T[0-9]{4}$/, {
        error: "Expected a technique of ATT&CK or ATLAS, such as T1078.",
      })
      .optional(),
    /** How exactly, such as `T1078.004` (cloud accounts). */
    sub_technique: z
      .string()
      .regex(/^(?:AML\.)?T[0-9]{4}\.[0-9]{3}$/, {
        error: "Expected a sub-technique of ATT&CK or ATLAS, such as T1078.004.",
      })
      .optional(),
    /** The name of the technique. */
    name: Name.optional(),
    /** The version of ATT&CK, such as `16.1`: at most 16 characters. */
    version: Text.max(16).optional(),
  }),
  {
    attack_says_what: rule(
      "An attack has a tactic, a technique or a sub-technique.",
      atLeastOne("tactics", "technique", "sub_technique"),
      "technique",
    ),
    tactics_once: rule("Each tactic is named once.", unique("tactics[]")),
    // Detection rules are often tagged with the sub-technique alone.
    sub_technique_has_technique: warn(
      "Where the sub-technique is named, so is the technique.",
      when(has("sub_technique"), has("technique")),
      "technique",
    ),
    sub_technique_of_technique: rule(
      "A sub-technique belongs to the technique.",
      startsWith("sub_technique", "technique"),
    ),
  },
).meta({ id: "MitreAttack", title: "ATT&CK technique" });
export type MitreAttack = z.infer<typeof MitreAttack>;
