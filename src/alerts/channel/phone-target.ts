/**
 * Alerts on a telephone: as a text (SMS, 3GPP TS 23.040) or as a call.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { pii } from "../../core/personal-data.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { SecretReference } from "./secret-reference.js";

/** A telephone number by ITU-T E.164: `+`, the country's code and the rest, 7 to 15 digits. */
export const PhoneNumber = z
  .string()
  .regex(/^\+[1-9][0-9]{6,14}$/, {
    error: "Expected a number by E.164, such as +4930123456.",
  })
  .meta({ pii: pii("phone_number") });
export type PhoneNumber = z.infer<typeof PhoneNumber>;

/** The company that carries texts and calls, in lower case: `twilio`, `vonage`, `aws_sns`. */
export const PhoneProvider = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, {
  error: "Expected a term in lower case, such as twilio or aws_sns.",
});
export type PhoneProvider = z.infer<typeof PhoneProvider>;

/** Alerts as texts. */
export const SmsTarget = withRules(
  closed({
    /** Tells this way from the others. */
    kind: z.literal("sms"),
    /** Who is texted: 1 to 50. */
    phone_numbers: z.array(PhoneNumber).min(1).max(50),
    /** Who carries it. */
    provider: PhoneProvider,
    /** The key of the provider. */
    credentials_ref: SecretReference,
    /** From whom it is: a number, a short code, or a name of at most 11 of A-Z, a-z, 0-9, space and `+&_-`. */
    sender: z
      .string()
      .regex(/^(?:\+[1-9][0-9]{6,14}|[0-9]{3,8}|[A-Za-z0-9 +&_-]{1,11})$/, {
        error: "Expected a number, a short code, or a name of at most 11 characters.",
      })
      .meta({ pii: pii("phone_number") })
      .optional(),
    /** The most parts that one text may take, since each is paid for: 1 to 10. See `smsSegments`. */
    max_segment_count: z.int().min(1).max(10).default(2),
  }),
  {
    texted_once: rule("Nobody is texted twice.", unique("phone_numbers[]")),
  },
).meta({ id: "SmsTarget", title: "Text message" });
export type SmsTarget = z.infer<typeof SmsTarget>;

/** Alerts as calls: a voice reads them out. */
export const PhoneTarget = withRules(
  closed({
    /** Tells this way from the others. */
    kind: z.literal("phone"),
    /** Who is called, one after the other until somebody answers: 1 to 20. */
    phone_numbers: z.array(PhoneNumber).min(1).max(20),
    /** Who carries it. */
    provider: PhoneProvider,
    /** The key of the provider. */
    credentials_ref: SecretReference,
    /** The number that calls. Absent: one of the provider's. */
    caller: PhoneNumber.optional(),
    /** How long it rings: 5 to 120 seconds. */
    ring_timeout_s: z.int().min(5).max(120).default(30),
    /** How often the list is gone through: 1 to 10 times. */
    rounds_count: z.int().min(1).max(10).default(2),
    /** Whether somebody must press a key: a mailbox that answers has not heard it. */
    needs_key_press: z.boolean().default(true),
  }),
  {
    called_once: rule("Nobody stands in the list twice.", unique("phone_numbers[]")),
  },
).meta({ id: "PhoneTarget", title: "Telephone call" });
export type PhoneTarget = z.infer<typeof PhoneTarget>;
