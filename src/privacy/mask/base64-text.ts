/**
 * Texts that are carried as base64 (RFC 4648).
 *
 * @module
 */

const isNamed = /(?:^|_)base64$/i;
const written = /^[A-Za-z0-9+/_-]*={0,2}$/;

/** Whether the name of a field says that it holds base64. */
export const isBase64Key = (key: string): boolean => isNamed.test(key);

/** How many characters are decoded: a quarter of a million, three quarters of that in bytes. */
const MOST = 262_144;

/**
 * The text that a value of base64 holds, or its beginning where it is long. Undefined: the name of the
 * field does not say that it is base64, or its bytes are no UTF-8.
 */
export function textInBase64(value: string, key: string | undefined): string | undefined {
  if (key === undefined || !isBase64Key(key) || !written.test(value)) return undefined;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const isWhole = value.length <= MOST;
  try {
    return decoder.decode(Buffer.from(value.slice(0, MOST), "base64"), { stream: !isWhole });
  } catch {
    return undefined;
  }
}
