/**
 * Rows come from the database packed: one for each account, with an array of Postgres for each column, in its text form. To
 * score everybody, hundreds of millions of acts are read; a row for each takes several times as long. Only for values that
 * need no quoting there: numbers, enum labels, slugs; `NULL` stands for null.
 */
export function unpacked(array: string): string[] {
  return array === "{}" ? [] : array.slice(1, -1).split(",");
}
