/**
 * Alerts posted to an address of the receiver's own.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { pii } from "../../core/personal-data.js";
import {
  each,
  exactlyOne,
  has,
  lit,
  oneOf,
  startsWith,
  together,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { WebAddress } from "../../core/web-address.js";
import { DeliveryRetry } from "./delivery-retry.js";
import { SecretReference } from "./secret-reference.js";

/**
 * The form of what is posted.
 *
 * - `alertmanager_v4`: the webhook of Prometheus' Alertmanager, version 4.
 * - `cloudevents`: a CloudEvent (version 1.0) around an alert.
 * - `alert_group`: an `AlertNotificationGroup` of this package.
 */
export const WebhookPayload = z
  .enum({
    ALERTMANAGER_V4: "alertmanager_v4",
    CLOUDEVENTS: "cloudevents",
    ALERT_GROUP: "alert_group",
  })
  .meta({ id: "WebhookPayload", title: "Form of a webhook" });
export type WebhookPayload = z.infer<typeof WebhookPayload>;

/**
 * How the sender proves that a message is its own.
 *
 * - `hmac_sha256`, `hmac_sha512`: a keyed hash of the body (RFC 2104).
 */
export const WebhookSignature = z
  .enum({ HMAC_SHA256: "hmac_sha256", HMAC_SHA512: "hmac_sha512" })
  .meta({ id: "WebhookSignature", title: "Signature of a webhook" });
export type WebhookSignature = z.infer<typeof WebhookSignature>;

/** One field of the head of a request: a value that all may read, or a secret. */
export const WebhookHeader = withRules(
  closed({
    /** Its name (RFC 9110, 5.1), at most 128 characters. */
    name: z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/, {
      error: "Expected the name of an HTTP header, such as X-Scope-OrgID.",
    }),
    /** Its value: at most 2048 characters. */
    value: Text.max(2048)
      .meta({ pii: pii("credential") })
      .optional(),
    /** Where its value is kept, if it is a secret. */
    value_ref: SecretReference.optional(),
  }),
  {
    one_value: rule("A header has a value, or names a secret.", exactlyOne("value", "value_ref")),
  },
).meta({ id: "WebhookHeader", title: "Header of a webhook" });
export type WebhookHeader = z.infer<typeof WebhookHeader>;

/** Alerts posted to an address of the receiver's own. */
export const WebhookTarget = withRules(
  closed({
    /** Tells this way from the others. */
    kind: z.literal("webhook"),
    /** Where it is posted. One with a secret in it belongs into `url_ref`. */
    url: WebAddress.meta({ pii: pii("credential") }).optional(),
    /** Where the address is kept, if it is a secret. */
    url_ref: SecretReference.optional(),
    /** The form of what is posted. */
    payload: WebhookPayload.default("alertmanager_v4"),
    /** How long the sender waits for an answer: up to ten minutes. */
    timeout_ms: z.int().min(100).max(600_000).default(10_000),
    /** The most alerts in one message; what is over is counted and left out. 0: no limit. */
    max_alert_count: Count.max(10_000).default(0),
    /** The key that signs the body. */
    secret_ref: SecretReference.optional(),
    /** How it is signed. */
    signature: WebhookSignature.optional(),
    /** The token that stands in the header `Authorization` (RFC 6750). */
    bearer_token_ref: SecretReference.optional(),
    /** Further headers: at most 50. */
    headers: z.array(WebhookHeader).max(50).default([]),
    /** Whether the certificate of the receiver is checked. */
    verifies_certificate: z.boolean().default(true),
    /** How often it is tried again. Absent: as the defaults of `DeliveryRetry` say. */
    retry: DeliveryRetry.optional(),
  }),
  {
    one_address: rule(
      "There is one address, plain or kept as a secret.",
      exactlyOne("url", "url_ref"),
    ),
    key_has_algorithm: rule(
      "A body is signed with a key, by an algorithm.",
      together("secret_ref", "signature"),
      "signature",
    ),
    headers_once: rule("Each header is given once.", unique("headers[].name")),
    token_is_a_secret: rule(
      "What proves who the sender is comes from a store of secrets.",
      each(
        "headers[]",
        when(
          oneOf(
            "name",
            lit("Authorization"),
            lit("authorization"),
            lit("Proxy-Authorization"),
            lit("Cookie"),
            lit("X-API-Key"),
            lit("X-Api-Key"),
            lit("x-api-key"),
          ),
          has("value_ref"),
        ),
      ),
    ),
    token_over_tls: warn(
      "A token is sent over TLS only.",
      when(has("bearer_token_ref"), startsWith("url", lit("https://"))),
      "url",
    ),
  },
).meta({ id: "WebhookTarget", title: "Webhook" });
export type WebhookTarget = z.infer<typeof WebhookTarget>;
