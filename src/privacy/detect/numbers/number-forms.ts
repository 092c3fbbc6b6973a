/**
 * Every kind of number that this package knows.
 *
 * @module
 */
import { asiaAfricaOceania } from "./asia-africa-oceania.js";
import { iban } from "./iban.js";
import { namedOnly } from "./named-only.js";
import { northAmerica } from "./north-america.js";
import { northernEurope } from "./northern-europe.js";
import type { NumberForm } from "./number-form.js";
import { paymentCard } from "./payment-card.js";
import { southAmerica } from "./south-america.js";
import { southernEurope } from "./southern-europe.js";
import { things } from "./things.js";
import { westernEurope } from "./western-europe.js";

/** Payment cards, IBANs, national ids, and the numbers of things that people own. */
export const numberForms: readonly NumberForm[] = [
  paymentCard,
  iban,
  ...northAmerica,
  ...southAmerica,
  ...northernEurope,
  ...westernEurope,
  ...southernEurope,
  ...asiaAfricaOceania,
  ...things,
  ...namedOnly,
];
