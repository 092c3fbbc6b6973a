/**
 * The currencies of ISO 4217 (list one, in force in 2026), and how many digits their minor units have.
 *
 * @module
 */

/** Codes with two digits after the point. */
const TWO_DIGITS =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD " +
  "CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS " +
  "GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD " +
  "LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB " +
  "PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP " +
  "SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG";

/** Codes without a minor unit. */
const NO_DIGITS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

/** Codes with three digits after the point. */
const THREE_DIGITS = "BHD IQD JOD KWD LYD OMR TND";

/** Codes with four digits after the point. */
const FOUR_DIGITS = "CLF UYW";

/** Codes of what is no money: metals, baskets, drawing rights. They have no minor unit. */
export const unitsOfAccount = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XUA".split(" ");

/** Currency codes by the number of digits of their minor unit. */
export const currenciesByExponent = {
  0: NO_DIGITS.split(" "),
  2: TWO_DIGITS.split(" "),
  3: THREE_DIGITS.split(" "),
  4: FOUR_DIGITS.split(" "),
} as const;

/** Codes that Stripe and Adyen count with other digits than ISO 4217: each with 0 or with 2. */
const countedOtherwise = ["CLP", "CVE", "IDR", "ISK", "MGA", "UGX"];

/** Currency codes by the number of digits on which everybody agrees. */
export const agreedByExponent = {
  0: agreed(currenciesByExponent[0]),
  2: agreed(currenciesByExponent[2]),
  3: agreed(currenciesByExponent[3]),
  4: agreed(currenciesByExponent[4]),
} as const;

function agreed(codes: readonly string[]): readonly string[] {
  return codes.filter((code) => !countedOtherwise.includes(code));
}
