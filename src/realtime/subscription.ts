/**
 * Who wants which events, and where they are sent (CloudEvents Subscriptions API 0.1).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { FreeForm } from "../core/free-form.js";
import { ForeignId, Source, TenantId } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { earlier, eq, has, lit, not, notLater, unique, when } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { uuidv7 } from "../core/uuid.js";
import { SubscriptionDelivery } from "./subscription/subscription-delivery.js";
import { SubscriptionFilter } from "./subscription/subscription-filter.js";

/** Who wants which events, and where they are sent. */
export const Subscription = withRules(
  closed({
    /** Identifies it at its manager (`id`), for good. Absent: a new UUID of version 7. */
    subscription_id: ForeignId.default(() => uuidv7()),
    /** The tenant whose events are wanted. */
    tenant_id: TenantId,
    /** What it is called. */
    name: Name.optional(),
    /** The source of the events, exactly. Absent: any. */
    source: Source.optional(),
    /** The types of the events, exactly: at most 100. Empty: any. */
    types: z
      .array(Text.min(1).max(255).meta({ impersonal: true }))
      .max(100)
      .default([]),
    /** What else must hold of an event: all of these, at most 20. Empty: nothing. */
    filters: z.array(SubscriptionFilter).max(20).default([]),
    /** What the manager is told of how events are made, in its own words. */
    config: FreeForm.optional(),
    /** Where and how events are sent. */
    delivery: SubscriptionDelivery,
    /** Where the secret for the sink is kept (`sinkCredential`): never the secret. Absent: none. */
    credential_ref: ForeignId.optional(),
    /** Whether events are sent. */
    is_active: z.boolean().default(true),
    /** When it was made. Absent: not known. */
    created_at: Instant.optional(),
    /** When it was changed last. Absent: never. */
    updated_at: Instant.optional(),
    /** From when on nothing is sent. Absent: it does not expire. */
    expires_at: Instant.optional(),
  }),
  {
    types_once: rule("Each type is named once.", unique("types[]")),
    expires_after_made: rule(
      "A subscription expires after it was made.",
      earlier("created_at", "expires_at"),
      "expires_at",
    ),
    changed_after_made: rule(
      "A subscription is changed after it was made.",
      notLater("created_at", "updated_at"),
      "updated_at",
    ),
    mqtt_3_keeps_no_time: rule(
      "Only from version 5 on can MQTT let a message expire.",
      when(eq("delivery.protocol", lit("mqtt3")), not(has("delivery.expiry_s"))),
      "delivery.expiry_s",
    ),
    expired_is_warned_of: warn(
      "A subscription that is changed is not expired already.",
      notLater("updated_at", "expires_at"),
      "expires_at",
    ),
  },
).meta({ id: "Subscription", title: "Subscription" });
export type Subscription = z.infer<typeof Subscription>;
