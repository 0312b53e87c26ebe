import { cellsOf } from "@/lib/csv";

/** What can be wrong with a line of a file of codes. */
export type LineFact =
  | "too_short"
  | "too_long"
  | "wrong_character"
  | "open_quote"
  | "repeated"
  | "there_already";

/** A line, counted from 1, that holds no code we could take. `first` is the line that has the same code. */
export interface LineTrouble {
  readonly line: number;
  readonly fact: LineFact;
  readonly first: number | null;
}

/** A code with the line it stands on. */
export type CodeLine = readonly [line: number, code: string];

export const codeLimits = { codes: 100_000, bytes: 10 * 1024 * 1024, shortest: 4, longest: 64 } as const;

/** Codes that differ in case only are one code to most shops, and so to us. */
export function sameCode(code: string): string {
  return code.toUpperCase();
}

function factOf(code: string): LineFact | null {
  if (code.length < codeLimits.shortest) return "too_short";
  if (code.length > codeLimits.longest) return "too_long";
  // Visible ASCII without spaces: what can be typed into a shop's field and read from a screen.
  return /^[\x21-\x7e]+$/.test(code) ? null : "wrong_character";
}

/**
 * Reads codes line by line: one code a line, or CSV whose first line names a column `code`; without such a line the first
 * column counts. Empty lines are passed over. `take` answers false once there are more codes than a file may have.
 */
export function codeReader() {
  const codes: CodeLine[] = [];
  const troubles: LineTrouble[] = [];
  const seen = new Map<string, number>();
  let line = 0;
  let column: number | null = null;

  const take = (text: string): boolean => {
    line += 1;
    const plain = (line === 1 ? text.replace(/^\uFEFF/, "") : text).replace(/\r$/, "");
    if (plain.trim() === "") return true;
    const cells = cellsOf(plain);
    if (column === null) {
      const named = cells?.findIndex((cell) => /^codes?$/i.test(cell)) ?? -1;
      column = Math.max(0, named);
      if (named >= 0) return true;
    }
    const code = cells?.[column] ?? "";
    const fact = cells ? factOf(code) : "open_quote";
    const first = seen.get(sameCode(code)) ?? null;
    if (fact) troubles.push({ line, fact, first: null });
    else if (first !== null) troubles.push({ line, fact: "repeated", first });
    else {
      codes.push([line, code]);
      seen.set(sameCode(code), line);
    }
    return codes.length + troubles.length <= codeLimits.codes;
  };
  return { take, codes: codes as readonly CodeLine[], troubles: troubles as readonly LineTrouble[] };
}
