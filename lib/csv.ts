const anySeparator = /[,;\t]/;

/** The cells of a line of CSV, unquoted and trimmed; null when a quote is left open. */
export function cellsOf(line: string, separator: RegExp = anySeparator): string[] | null {
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  for (let rest = line.trim(); ; ) {
    const quoted = /^"((?:[^"]|"")*)"\s*/.exec(rest);
    if (!quoted && rest.startsWith('"')) return null;
    const end = rest.search(separator);
    const plain = quoted ? quoted[0] : rest.slice(0, end < 0 ? rest.length : end);
    cells.push(quoted ? (quoted[1] ?? "").replaceAll('""', '"').trim() : plain.trim());
    const after = rest.slice(plain.length);
    if (after === "") return cells;
    if (after.search(separator) !== 0) return null;
    rest = after.slice(1).trimStart();
  }
}

/** What spreadsheets take for a formula, which would run at whoever opens the file. */
const formula = /^[=+\-@\t\r]/;

function written(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Rows as a file (RFC 4180) that spreadsheets open as it is meant: it begins with the mark of UTF-8, without which Excel takes it for
 * something else, and a text that would be a formula has an apostrophe in front.
 */
export function csvFile(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(written).join(",")}\r\n`).join("")}`;
}
