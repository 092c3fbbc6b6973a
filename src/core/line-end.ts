/**
 * What ends a line, for patterns that exclude it.
 *
 * @module
 */

/**
 * LF, CR, NEL, LS and PS, to stand inside a class: `[^:${LINE_ENDS}]`. Before a last one of these
 * some engines take `$` for reached, so that only a pattern without them means the same everywhere.
 */
export const LINE_ENDS = String.raw`\n\r\x85\u2028\u2029`;
