/**
 * What brought a person here (the `utm_*` parameters, Segment `context.campaign`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { pii } from "../core/personal-data.js";
import { Text } from "../core/text.js";

/** What brought a person here. */
export const Campaign = closed({
  /** The campaign: at most 255 characters. `utm_campaign`. */
  name: Text.max(255).optional(),
  /** Where its link stood, such as `newsletter`: at most 255 characters. `utm_source`. */
  source: Text.max(255).optional(),
  /** The kind of place, such as `email` or `cpc`: at most 255 characters. `utm_medium`. */
  medium: Text.max(255).meta({ impersonal: true }).optional(),
  /** The words that were searched: at most 255 characters. `utm_term`. */
  term: Text.max(255)
    .meta({ pii: pii("other", { identifies: "indirectly" }) })
    .optional(),
  /** Which of several links it was: at most 255 characters. `utm_content`. */
  content: Text.max(255).optional(),
  /** The click by the advertiser's id, such as `gclid`: at most 255 characters. */
  click_id: Text.max(255)
    .meta({ pii: pii("online_id") })
    .optional(),
}).meta({ id: "Campaign", title: "Campaign" });
export type Campaign = z.infer<typeof Campaign>;
