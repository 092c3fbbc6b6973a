/**
 * How far numbers may be from what they are worked out of, since people and agents round them.
 *
 * @module
 */

/** A share told as 0.13 or 13 %. A little is added for doubles: 0.13 is more than 0.005 from 0.125. */
export const twoDigits = { abs: 0.005_001 };

/** A share told in nines: 0.9995 or 99.95 %. */
export const fourDigits = { abs: 0.000_050_1 };
