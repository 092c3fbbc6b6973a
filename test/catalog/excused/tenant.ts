/**
 * Fields of `tenant` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const tenant: Readonly<Record<string, string>> = {
  "BillCreditNote.reason_code": "A word for a reason.",
  "BillDunning.last_error_code": "A word for a failure.",
  "BillLine.tax_keys": "Taxes on the same bill, by their keys.",
  "BillPayment.method": "A way of paying, without the number of a card or an account.",
  "BillTax.key": "The key of a tax on the bill.",
  "BillTax.name": "The name of a tax.",
  "FlagSplit.bucket_by": "The name of an attribute.",
  "FocusCharge.billing_account_id": "An account with a cloud, of an organisation.",
  "FocusCharge.billing_account_name": "An account with a cloud, of an organisation.",
  "FocusCharge.billing_account_type": "A kind of account.",
  "FocusCharge.invoice_issuer_name": "A company.",
  "FocusCharge.provider_name": "A company.",
  "FocusCharge.publisher_name": "A company.",
  "FocusCharge.sub_account_id": "An account with a cloud, of an organisation.",
  "FocusCharge.sub_account_name": "An account with a cloud, of an organisation.",
  "FocusCharge.sub_account_type": "A kind of account.",
  "TenantAccess.allowed_address_ranges": "Networks of an organisation.",
  "TenantAccess.identity_provider_id": "A system that vouches for people.",
  "TenantBenchmark.peer_group": "A group of tenants.",
  "TenantConfiguration.locale": "The language of an organisation.",
  "TenantConfiguration.slug": "The name of an organisation in addresses.",
  "TenantEncryption.key_id": "The id of a key, by which nobody opens anything.",
  "TenantIsolation.key_id": "The id of a key, by which nobody opens anything.",
  "TenantRetentionCohort.cohort_start": "A day on which many people began.",
  "TenantRetentionCohort.segment": "The name of a group of many people.",
  "BillPayment.payment_id": "A payment of an organisation, by the number that its processor gave.",
};
