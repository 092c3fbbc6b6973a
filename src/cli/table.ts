/**
 * Columns of text that fit a terminal.
 *
 * @module
 */

/**
 * Rows in columns, each as wide as its widest cell. The last column is wrapped at words to what is
 * left of the line; where too little is left, it starts on a line of its own.
 *
 * @param width Characters in a line.
 * @param numbers Whether the first column holds numbers, which stand to the right.
 */
export function table(
  rows: readonly (readonly string[])[],
  width: number,
  numbers = false,
): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length)) - 1;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const indent = widths.reduce((sum, each) => sum + each + 2, 2);
  const room = width - indent;
  return rows.flatMap((row) => {
    const cells = widths.map((each, column) => {
      const cell = row[column] ?? "";
      return numbers && column === 0 ? cell.padStart(each) : cell.padEnd(each);
    });
    const start = `  ${cells.join("  ")}`;
    const last = row[columns] ?? "";
    if (room < 24)
      return [start.trimEnd(), ...wrapped(last, width - 6).map((line) => `      ${line}`)];
    const [first = "", ...more] = wrapped(last, room);
    return [`${start}  ${first}`.trimEnd(), ...more.map((line) => " ".repeat(indent) + line)];
  });
}

/** A text in lines of at most `width` characters, broken at spaces; no line for an empty text. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((each) => each !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
