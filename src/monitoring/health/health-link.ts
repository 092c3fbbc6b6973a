/**
 * Where to read more about the health of something (draft `health+json`, links).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { Text } from "../../core/text.js";

/** Where to read more. */
export const HealthLink = closed({
  /** What the target is (RFC 8288): a registered relation such as `about`, or a URI. At most 255 characters. */
  rel: Text.min(1).max(255),
  /** The target, a URI or a reference to one: at most 2048 characters. */
  href: Text.min(1).max(2048),
}).meta({ id: "HealthLink", title: "Link about health" });
export type HealthLink = z.infer<typeof HealthLink>;
