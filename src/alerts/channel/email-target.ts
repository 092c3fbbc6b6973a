/**
 * Alerts by e-mail (RFC 5321, RFC 5322).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { PersonName } from "../../core/person.js";
import { pii } from "../../core/personal-data.js";
import { count, eq, gt, lit, unique } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { SecretReference } from "./secret-reference.js";

/**
 * An e-mail address: at most 64 characters before the `@` (RFC 5321, 4.5.3.1.1) and 254 in all
 * (RFC 5321, 4.5.3.1.3, less the angle brackets). Quoted and internationalised names are refused.
 */
export const EmailAddress = z
  .string()
  .max(254)
  .regex(
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/,
    { error: "Expected an e-mail address, such as oncall@acme.example." },
  )
  .meta({ pii: pii("email_address") });
export type EmailAddress = z.infer<typeof EmailAddress>;

/**
 * In which line of the head a reader stands.
 *
 * - `to`: is written to.
 * - `cc`: gets a copy, and all see it.
 * - `bcc`: gets a copy, and nobody sees it.
 */
export const EmailRecipientRole = z
  .enum({ TO: "to", CC: "cc", BCC: "bcc" })
  .meta({ id: "EmailRecipientRole", title: "Role of a reader" });
export type EmailRecipientRole = z.infer<typeof EmailRecipientRole>;

/** One reader of an e-mail. */
export const EmailRecipient = closed({
  /** Where the mail goes. */
  address: EmailAddress,
  /** In which line of the head it stands. */
  role: EmailRecipientRole.default("to"),
}).meta({ id: "EmailRecipient", title: "Reader of an e-mail" });
export type EmailRecipient = z.infer<typeof EmailRecipient>;

/**
 * In which form a text is written.
 *
 * - `plain`: without any form.
 * - `html`: with form, and the plain text beside it.
 */
export const EmailFormat = z
  .enum({ PLAIN: "plain", HTML: "html" })
  .meta({ id: "EmailFormat", title: "Form of an e-mail" });
export type EmailFormat = z.infer<typeof EmailFormat>;

/** Alerts by e-mail. */
export const EmailTarget = withRules(
  closed({
    /** Tells this way from the others. */
    kind: z.literal("email"),
    /** Who reads it: 1 to 100, which is what every server must take (RFC 5321, 4.5.3.1.8). */
    recipients: z.array(EmailRecipient).min(1).max(100),
    /** Who it is from. */
    from: EmailAddress,
    /** The name beside that address. */
    from_name: PersonName.optional(),
    /** Where answers go. Absent: to the sender. */
    reply_to: EmailAddress.optional(),
    /** The form of the text. */
    format: EmailFormat.default("html"),
    /** The password or key of the server that sends it. Absent: none is needed. */
    credentials_ref: SecretReference.optional(),
  }),
  {
    readers_once: rule("Each reader gets a mail once.", unique("recipients[].address")),
    // Readers who are not to see one another all get blind copies.
    somebody_is_written_to: warn(
      "At least one reader is written to, and not only sent a copy.",
      gt(count("recipients[]", eq("role", lit("to"))), 0),
      "recipients",
    ),
  },
).meta({ id: "EmailTarget", title: "E-mail" });
export type EmailTarget = z.infer<typeof EmailTarget>;
