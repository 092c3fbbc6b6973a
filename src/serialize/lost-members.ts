/**
 * Members that `JSON.parse` dropped, since their keys are equal.
 *
 * @module
 */

const SPACE = 0x20;
const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/**
 * Whether a text holds more members than its value, which is so where two keys of an object in it
 * are equal.
 *
 * Each member has a colon after the quote that ends its key. A text that begins with a colon, as
 * `"::1"`, looks the same. So colons after quotes, which are quick to count, are at least as many as
 * members in the text, and those as members in the value: where the ends agree, none was dropped.
 *
 * @param text What `JSON.parse` accepts.
 * @param members How many members all objects in its value have.
 */
export function hasLostMembers(text: string, members: number): boolean {
  return colonsAfterQuotes(text) !== members && membersOf(text) !== members;
}

function colonsAfterQuotes(text: string): number {
  let colons = 0;
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) <= SPACE) before--;
    if (text.charCodeAt(before) === QUOTE && !isEscaped(text, before)) colons++;
  }
  return colons;
}

/** How many members all objects in a text have: the strings that a colon follows. */
function membersOf(text: string): number {
  let members = 0;
  for (let start = text.indexOf('"'); start !== -1; ) {
    let after = endOf(text, start);
    while (text.charCodeAt(after) <= SPACE) after++;
    if (text.charCodeAt(after) === COLON) members++;
    start = text.indexOf('"', after);
  }
  return members;
}

/** The place after the quote that closes the string which starts at a place. */
function endOf(text: string, start: number): number {
  let close = text.indexOf('"', start + 1);
  while (isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close + 1;
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before--;
  return (at - before) % 2 === 0;
}
