/**
 * The countries of the European Economic Area (ISO 3166-1 alpha-2).
 *
 * @module
 */

/**
 * The members of the European Union, and Iceland, Liechtenstein and Norway; `EU` stands for a region
 * of a cloud that lies in several of them.
 */
export const eeaCountries: readonly string[] =
  "AT BE BG CY CZ DE DK EE ES EU FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(
    " ",
  );
