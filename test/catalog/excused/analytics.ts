/**
 * Fields of `analytics` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const analytics: Readonly<Record<string, string>> = {
  "AnalyticsEvent.locale": "A language, which many speak.",
  "AnalyticsEvent.time_zone": "A time zone, in which many live.",
  "AnalyticsResult.next_page_token": "A place in an answer; whoever holds it still has to sign in.",
  "Campaign.medium": "A kind of place where a link stands.",
  "Consent.policy_version": "A version of a text.",
  "Device.kind": "A kind of device, which many have.",
  "Device.manufacturer": "A company.",
  "Network.carrier": "A company that runs a network.",
};
