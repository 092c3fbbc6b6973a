/**
 * What the parts of an audit record say of one another.
 *
 * @module
 */
import {
  atLeastOne,
  count,
  eq,
  gt,
  has,
  lit,
  ne,
  not,
  notLater,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

export const auditLogRules = {
  someone_acted: rule(
    "Whoever has signed in has an id.",
    or(oneOf("actor.kind", lit("anonymous"), lit("system")), has("actor.actor_id")),
    "actor.actor_id",
  ),
  // Services whose requests go by name, such as AWS IAM, log no more than that.
  resource_has_an_id: warn(
    "A resource that is there has an id.",
    or(
      has("resource.resource_id"),
      oneOf("operation", lit("create"), lit("read"), lit("execute")),
      ne("outcome", lit("success")),
    ),
    "resource.resource_id",
  ),
  resource_of_the_tenant: rule(
    "A resource belongs to the tenant of the record.",
    eq("resource.tenant_id", "tenant_id"),
  ),
  // Services and the platform itself work for many tenants. Guests, partners who administer what is
  // their customers', and roles that trust another account work by a grant.
  own_tenant_or_emergency: rule(
    "A user acts on the tenant they belong to, by its grant, or in an emergency.",
    or(
      ne("actor.kind", lit("user")),
      oneOf("outcome", lit("denied"), lit("failure"), lit("unknown")),
      has("break_glass"),
      has("actor.cross_tenant_grant_id"),
      eq("actor.tenant_id", "tenant_id"),
    ),
    "actor.tenant_id",
  ),
  approved_by_another: rule(
    "Nobody approves their own emergency.",
    ne("break_glass.approved_by_id", "actor.actor_id"),
  ),
  // A support session in a customer's name is approved by that customer.
  approved_by_no_principal: rule(
    "Nobody approves an emergency in which a program acts in their name.",
    or(eq("actor.kind", lit("user")), ne("break_glass.approved_by_id", "actor.on_behalf_of_id")),
    "break_glass.approved_by_id",
  ),
  emergency_is_approved: warn(
    "An emergency is approved, at the latest afterwards.",
    when(has("break_glass"), has("break_glass.approved_by_id")),
    "break_glass.approved_by_id",
  ),
  // A session that outlives its grant is what the log is for, and the clock of who grants differs.
  within_the_grant: warn(
    "What is done in an emergency is done after access was granted.",
    or(notLater("break_glass.granted_at", "occurred_at"), ne("outcome", lit("success"))),
    "occurred_at",
  ),
  before_the_grant_ends: warn(
    "What is done in an emergency is done before access ends.",
    or(notLater("occurred_at", "break_glass.expires_at"), ne("outcome", lit("success"))),
    "occurred_at",
  ),
  // In Kubernetes people impersonate themselves to act in another group.
  acts_not_for_itself: warn(
    "Nobody acts on behalf of themselves.",
    ne("actor.on_behalf_of_id", "actor.actor_id"),
  ),
  // Clocks of services differ.
  recorded_after_it_happened: warn(
    "A record is written down when it happened, or later.",
    notLater("occurred_at", "recorded_at"),
    "recorded_at",
  ),
  success_has_no_failure: rule(
    "Only what did not come off says why not.",
    when(atLeastOne("failure_code", "failure_detail"), ne("outcome", lit("success"))),
    "outcome",
  ),
  // Writers of every row send an empty map, and what was deleted is restored.
  made_of_nothing: warn(
    "What is made was not there before.",
    or(not(has("before")), ne("operation", lit("create")), ne("outcome", lit("success"))),
    "before",
  ),
  // A secret that can be read once is gone when it is read.
  reading_changes_nothing: warn(
    "Reading changes nothing.",
    or(not(has("changes")), ne("operation", lit("read")), eq(count("changes[]"), 0)),
    "changes",
  ),
  denied_changes_nothing: rule(
    "What is denied changes nothing.",
    or(ne("outcome", lit("denied")), eq(count("changes[]"), 0)),
    "changes",
  ),
  // A save without a change is common.
  update_tells_changes: warn(
    "A successful update says what changed, or what it was and is.",
    or(ne("operation", lit("update")), ne("outcome", lit("success")), has("changes"), has("after")),
    "changes",
  ),
  erasure_is_committed: rule(
    "From a record of a chain nothing is erased but what the chain commits to.",
    or(not(has("chain")), not(has("erased_at")), gt(count("chain.commitments[]"), 0)),
    "chain.commitments",
  ),
  // A record that is read back in has been written down anew.
  erased_after_recorded: warn(
    "Values are erased after they were written down.",
    notLater("recorded_at", "erased_at"),
    "erased_at",
  ),
  client_of_a_user: warn(
    "A user or somebody who has not signed in acts from somewhere.",
    or(oneOf("actor.kind", lit("service"), lit("system")), has("client")),
    "client",
  ),
};
