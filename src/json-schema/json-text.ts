/**
 * JSON as text that people read: what fits on a line stands on one.
 *
 * @module
 */

const WIDTH = 100;

/** A JSON value as text of lines of at most 100 characters, where that can be; a line end follows. */
export function jsonText(value: unknown): string {
  return `${written(value, "", 0)}\n`;
}

/** @param before Characters that stand before the value on its line. */
function written(value: unknown, indent: string, before: number): string {
  const flat = onOneLine(value);
  if (typeof value !== "object" || value === null) return flat;
  if (indent.length + before + flat.length < WIDTH) return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value) && value.every(isSingle)) return filled(value, indent, deeper);
  const lines = Array.isArray(value)
    ? value.map((item) => `${deeper}${written(item, deeper, 0)}`)
    : Object.entries(value).map(([key, member]) => {
        const name = `${JSON.stringify(key)}: `;
        return `${deeper}${name}${written(member, deeper, name.length)}`;
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return lines.length === 0
    ? `${open}${close}`
    : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/** A list of single values on as few lines as hold it. */
function filled(items: readonly unknown[], indent: string, deeper: string): string {
  const lines: string[] = [];
  let line = "";
  for (const item of items.map(onOneLine)) {
    if (line !== "" && deeper.length + line.length + item.length + 3 > WIDTH) {
      lines.push(`${deeper}${line},`);
      line = item;
    } else line = line === "" ? item : `${line}, ${item}`;
  }
  return ["[", ...lines, `${deeper}${line}`, `${indent}]`].join("\n");
}

function isSingle(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function onOneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return single(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** LS and PS are written as escapes, since editors take them for line ends. */
function single(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}
