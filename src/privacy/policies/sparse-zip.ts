/**
 * ZIP codes as Safe Harbor leaves them (45 CFR 164.514(b)(2)(i)(B)).
 *
 * @module
 */

/** Areas of three-digit ZIP codes in which 20,000 people live or fewer, by a census. */
export interface SparseZips {
  /** The year of the census that the list is made from. */
  readonly censusYear: number;
  /** Three digits each. */
  readonly areas: readonly string[];
}

/**
 * The 17 sparse areas of the census of 2000, as the guidance of the Department of Health and Human
 * Services lists them (26 November 2012). It is the only list that the department published, and it
 * says to use newer figures where the Census Bureau has them: give a list of your own then.
 */
export const sparseZips2000: SparseZips = {
  censusYear: 2000,
  areas: [
    "036",
    "059",
    "063",
    "102",
    "203",
    "556",
    "692",
    "790",
    "821",
    "823",
    "830",
    "831",
    "878",
    "879",
    "884",
    "890",
    "893",
  ],
};

const ZIP = /^(\d{3})(?:\d\d(?:-?\d{4})?|\*{2,6}|\*\*-\*{4})?$/;

/**
 * What may stand for a ZIP code, the best first: its first three digits, or `000` in a sparse area.
 * Nothing may stand for what is no ZIP code of the United States.
 */
export function coarseZip(text: string, { areas }: SparseZips): string[] {
  const [, area] = ZIP.exec(text.trim()) ?? [];
  if (area === undefined) return [];
  const kept = areas.includes(area) ? "000" : area;
  return [kept, `${kept}**`];
}
