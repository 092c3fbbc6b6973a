/**
 * Keys under which only card authentication data stands (PCI DSS 4.0.1, requirement 3.3.1).
 *
 * @module
 */

/** The printed code by the names that the schemes give it (glossary of PCI DSS). */
const CODES = ["cvv", "cvv2", "cvc", "cvc2", "cvn", "cvn2", "cav2"];

/** The same code, the PIN and the stripe by names of several words. */
const PHRASES = [
  "card_cvv",
  "card_cvv2",
  "card_cvc",
  "card_cvc2",
  "card_cvn",
  "card_verification_value",
  "card_verification_code",
  "card_verification_number",
  "card_security_code",
  "pin_block",
  "encrypted_pin_block",
  "mag_stripe_data",
  "magstripe_data",
  "magnetic_stripe_data",
  "track2_equivalent_data",
];

/**
 * Keys that no free-form map may have, at any depth: what proves that somebody holds a card must not
 * be kept once a payment is authorised, not even encrypted, and a record is kept. In snake_case,
 * camelCase and PascalCase, the short ones in capitals too.
 *
 * Names that honest senders use for something else are not among them: `pin` (to a playlist), `cid`
 * (a client, a campaign), `csc`, `security_code`, `magstripe` (a way of reading, counted), and
 * `track1`, `track2` and `track_data` of music. What stands there is found by its content.
 */
export const cardAuthenticationKeys: ReadonlySet<string> = new Set([
  ...CODES.flatMap((code) => [code, code.toUpperCase(), capitalized(code)]),
  ...PHRASES.flatMap((phrase) => [phrase, camelCase(phrase), capitalized(camelCase(phrase))]),
]);

function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
