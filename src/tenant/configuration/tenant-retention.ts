/**
 * How long which data of a tenant is kept.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { atLeastOne, eq, le, lit, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Days } from "../../core/units.js";

/**
 * A kind of data.
 *
 * - `audit_log`: who did what.
 * - `security_event`: what endangered something.
 * - `event`: what people did with the product.
 * - `metric`: what was measured.
 * - `trace`, `log`: what programs wrote about themselves.
 * - `prediction`: what models said.
 * - `training_data`: what models learn from.
 * - `personal_profile`: what is known about a person.
 * - `financial_record`: invoices, payments and the books.
 * - `backup`: copies of all of it.
 */
export const RetainedData = z
  .enum({
    AUDIT_LOG: "audit_log",
    SECURITY_EVENT: "security_event",
    EVENT: "event",
    METRIC: "metric",
    TRACE: "trace",
    LOG: "log",
    PREDICTION: "prediction",
    TRAINING_DATA: "training_data",
    PERSONAL_PROFILE: "personal_profile",
    FINANCIAL_RECORD: "financial_record",
    BACKUP: "backup",
  })
  .meta({ id: "RetainedData", title: "Kind of data that is kept" });
export type RetainedData = z.infer<typeof RetainedData>;

/**
 * What becomes of data that is no longer kept.
 *
 * - `delete`: it is deleted.
 * - `anonymize`: what is about a person is taken out of it.
 * - `aggregate`: sums of it are kept.
 */
export const ExpiryAction = z
  .enum({ DELETE: "delete", ANONYMIZE: "anonymize", AGGREGATE: "aggregate" })
  .meta({ id: "ExpiryAction", title: "Action at the end" });
export type ExpiryAction = z.infer<typeof ExpiryAction>;

/** How long one kind of data is kept. */
export const TenantRetention = withRules(
  closed({
    /** What is kept. */
    data: RetainedData,
    /** How long it is kept. Absent: without an end. */
    kept_days: Days.optional(),
    /** How long it can be read at once. Absent: as long as it is kept. */
    hot_days: Days.optional(),
    /** What becomes of it then. */
    on_expiry: ExpiryAction.default("delete"),
    /** Whether a court or an authority forbids to delete it. */
    is_on_legal_hold: z.boolean().default(false),
    /** Why it is kept that long, such as the paragraph of a law: at most 500 characters. */
    basis: Text.min(1).max(500).optional(),
  }),
  {
    hot_within_kept: rule(
      "Data can be read at once for no longer than it is kept.",
      le("hot_days", "kept_days"),
      "hot_days",
    ),
    // GDPR, article 5(1)(e): no longer than is necessary.
    profile_has_an_end: warn(
      "What is known about a person is not kept without an end or a reason.",
      when(eq("data", lit("personal_profile")), atLeastOne("kept_days", "basis")),
      "kept_days",
    ),
  },
).meta({ id: "TenantRetention", title: "Retention for a tenant" });
export type TenantRetention = z.infer<typeof TenantRetention>;
