/**
 * How many parts a text message takes (3GPP TS 23.038, 6.2.1; TS 23.040, 9.2.3.24).
 *
 * @module
 */

/** The 128 characters of the GSM 7-bit default alphabet, its escape left out. */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);

/** The characters of its extension table: each takes an escape and one more. */
const EXTENDED = new Set("\f^{}\\[~]|€");

/** What a text takes as a message. */
export interface SmsSegments {
  /** `gsm_7` while the alphabet has every character, else `ucs_2`: one emoji makes the difference. */
  readonly encoding: "gsm_7" | "ucs_2";
  /** Its length in the units of the encoding: septets, or 16-bit units. */
  readonly unitCount: number;
  /** How many units one part holds: 160 or 70 alone, 153 or 67 as one of several. */
  readonly unitsPerSegment: number;
  /** How many parts it takes, each paid for. An empty text takes one. */
  readonly segmentCount: number;
}

/** Units that one part holds: alone, and with the six octets that say which part it is. */
const CAPACITY = { gsm_7: { alone: 160, joined: 153 }, ucs_2: { alone: 70, joined: 67 } } as const;

/**
 * How many parts a text message takes. A character of two units (an escaped one, or one beyond the
 * Basic Multilingual Plane) is never split between two parts, so that a part may stay one short.
 */
export function smsSegments(text: string): SmsSegments {
  const characters = [...text];
  const isBasic = characters.every((each) => BASIC.has(each) || EXTENDED.has(each));
  const encoding = isBasic ? "gsm_7" : "ucs_2";
  const sizes = characters.map((each) => sizeOf(each, isBasic));
  const unitCount = sizes.reduce((total, size) => total + size, 0);
  const { alone, joined } = CAPACITY[encoding];
  if (unitCount <= alone) return { encoding, unitCount, unitsPerSegment: alone, segmentCount: 1 };
  let segmentCount = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > joined) {
      segmentCount += 1;
      used = 0;
    }
    used += size;
  }
  return { encoding, unitCount, unitsPerSegment: joined, segmentCount };
}

function sizeOf(character: string, isBasic: boolean): number {
  if (!isBasic) return character.length;
  return EXTENDED.has(character) ? 2 : 1;
}
