/**
 * The session in which somebody acted (OCSF `session`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { OnlineId } from "../core/person.js";
import { notLater } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";

/** The session in which somebody acted. */
export const SecuritySession = withRules(
  closed({
    /** Identifies the session, and does not open it: never the token itself. */
    session_id: OnlineId.optional(),
    /** When it was opened. */
    opened_at: Instant.optional(),
    /** When it was closed. Absent: not, as far as is known. */
    closed_at: Instant.optional(),
    /** When it ends by itself. */
    expires_at: Instant.optional(),
    /** Why it was closed: at most 255 characters. */
    closed_reason: Text.max(255).optional(),
    /** Who opened it, such as an identity provider or a token service. */
    issuer: ForeignId.optional(),
    /** Whether a second factor was asked for. Absent: not known. */
    is_mfa: z.boolean().optional(),
    /** Whether it came from another machine. Absent: not known. */
    is_remote: z.boolean().optional(),
    /** Whether it came through a VPN. Absent: not known. */
    is_vpn: z.boolean().optional(),
  }),
  {
    closed_after_opened: rule(
      "A session is closed after it was opened.",
      notLater("opened_at", "closed_at"),
      "closed_at",
    ),
    expires_after_opened: rule(
      "A session expires after it was opened.",
      notLater("opened_at", "expires_at"),
      "expires_at",
    ),
  },
).meta({ id: "SecuritySession", title: "Session" });
export type SecuritySession = z.infer<typeof SecuritySession>;
