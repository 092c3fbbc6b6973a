/**
 * Columns of text that fit a terminal.
 *
 * @module
 */

/** A wider cell does not widen its column: what follows it stands on the next line. */
const WIDEST_CELL = 44;
/** With less room than this, the last column stands on lines of its own. */
const LEAST_ROOM = 24;

/**
 * Rows in columns, each as wide as its widest cell. The last column is wrapped at words to what is
 * left of the line.
 *
 * @param width Characters in a line.
 * @param numbers Whether the first column holds numbers, which stand to the right.
 */
export function table(
  rows: readonly (readonly string[])[],
  width: number,
  numbers = false,
): string[] {
  const widths = columnWidths(rows);
  const room = width - widths.reduce((sum, each) => sum + each + 2, 2);
  const indent = room < LEAST_ROOM ? 6 : width - room;
  return rows.flatMap((row) => {
    const cells = widths.map((each, column) => {
      const cell = row[column] ?? "";
      return numbers && column === 0 ? cell.padStart(each) : cell.padEnd(each);
    });
    const start = `  ${cells.join("  ")}`;
    const last = wrapped(row.at(-1) ?? "", width - indent);
    const isBeside = room >= LEAST_ROOM && start.length === indent - 2;
    const [first = "", ...below] = isBeside ? last : ["", ...last];
    return [`${start}  ${first}`.trimEnd(), ...below.map((line) => " ".repeat(indent) + line)];
  });
}

/** The widths of all columns but the last. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const [first = []] = rows;
  return first.slice(0, -1).map((_, column) => {
    const lengths = rows.map((row) => (row[column] ?? "").length);
    return Math.max(...lengths.filter((length) => length <= WIDEST_CELL), 0);
  });
}

/** A text in lines of at most `width` characters, broken at spaces; no line for an empty text. */
export function wrapped(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrappedLine(line, width));
}

function wrappedLine(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((each) => each !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
