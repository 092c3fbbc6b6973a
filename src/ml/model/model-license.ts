/**
 * Under which terms a model may be used (the Hub's `license`, SPDX).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { atLeastOne, eq, has, lit, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";

/** Under which terms a model may be used. */
export const ModelLicense = withRules(
  closed({
    /** Its identifier at SPDX or on the Hub, in either case: `apache-2.0`, `MIT`, `other`. Absent: none. */
    license_id: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/, {
        error: "Expected the identifier of a licence, such as apache-2.0.",
      })
      .optional(),
    /** Its name, where it has no identifier (`license_name`). */
    name: Name.optional(),
    /** Where its text is: a file of the model, or a link (`license_link`). */
    link: Text.min(1).max(2048).optional(),
  }),
  {
    has_a_name: rule(
      "A licence has an identifier or a name.",
      atLeastOne("license_id", "name"),
      "license_id",
    ),
    other_has_a_name: rule(
      "A licence that is other than the known ones has a name.",
      when(eq("license_id", lit("other")), has("name")),
      "name",
    ),
    other_has_a_text: rule(
      "A licence that is other than the known ones says where its text is.",
      when(eq("license_id", lit("other")), has("link")),
      "link",
    ),
  },
).meta({ id: "ModelLicense", title: "Licence of a model" });
export type ModelLicense = z.infer<typeof ModelLicense>;
