import { cellsOf } from "@/lib/csv";

/** What can be wrong with a line of a file of orders. */
export type OrderLineFact =
  | "cells"
  | "no_code"
  | "no_amount"
  | "no_currency"
  | "no_date"
  | "repeated"
  | "unknown_code"
  | "before_claim"
  | "in_future";

/** A line, counted from 1, that holds no order we could take. */
export interface OrderLineTrouble {
  readonly line: number;
  readonly fact: OrderLineFact;
  /** For `repeated`, the line that has the same code. */
  readonly first: number | null;
}

/** An order as its line tells it. */
export interface OrderLine {
  readonly line: number;
  readonly code: string;
  readonly cents: number;
  readonly currency: string;
  readonly at: Date;
}

export const orderLimits = { lines: 20_000, bytes: 2 * 1024 * 1024, cents: 100_000_000 } as const;

export const orderColumns = ["code", "amount", "currency", "date"] as const;

export type OrderFileFact = "empty" | "no_columns" | "too_many_lines";

const known = new Set(Intl.supportedValuesOf("currency"));

/** Whether it is a currency with hundredths, as all amounts here are. */
function hasHundredths(currency: string): boolean {
  const format = () => new Intl.NumberFormat("en", { style: "currency", currency });
  return known.has(currency) && format().resolvedOptions().maximumFractionDigits === 2;
}

function centsOf(text: string): number | null {
  if (!/^\d{1,9}([.,]\d{1,2})?$/.test(text)) return null;
  const [whole = "", part = ""] = text.split(/[.,]/);
  const cents = Number(whole) * 100 + Number(part.padEnd(2, "0"));
  return cents <= orderLimits.cents ? cents : null;
}

const moment = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A day or a moment; without a zone it is UTC. Null for what is neither, as for 30 February. */
function momentOf(text: string): Date | null {
  if (!moment.test(text)) return null;
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text.slice(0, 10)) return null;
  const time = text.slice(11).replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(time) ? time : `${time}Z`;
  const at = time === "" ? day : new Date(`${text.slice(0, 10)}T${zoned}`);
  return Number.isNaN(at.getTime()) ? null : at;
}

function separatorOf(heading: string): RegExp {
  return heading.includes(";") ? /;/ : heading.includes("\t") ? /\t/ : /,/;
}

/** Where each column stands, by the heading; null when one is missing. */
function columnsOf(cells: readonly string[]): number[] | null {
  const names = cells.map((cell) => cell.toLowerCase());
  const places = orderColumns.map((column) => names.indexOf(column));
  return places.includes(-1) ? null : places;
}

interface OrderFile {
  readonly orders: OrderLine[];
  readonly troubles: OrderLineTrouble[];
}

/** Reads a file of orders whose first line names its columns. Codes that differ in case only are one code. */
export function readOrders(text: string): OrderFile | OrderFileFact {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (lines.length > orderLimits.lines) return "too_many_lines";
  const begins = lines.findIndex((line) => line.trim() !== "");
  const heading = lines[begins];
  if (heading === undefined) return "empty";
  const separator = separatorOf(heading);
  const columns = columnsOf(cellsOf(heading, separator) ?? []);
  if (!columns) return "no_columns";
  const file: OrderFile = { orders: [], troubles: [] };
  const seen = new Map<string, number>();
  for (const [index, text] of lines.entries()) {
    if (index <= begins || text.trim() === "") continue;
    const line = index + 1;
    const cells = cellsOf(text, separator);
    const [code = "", amount = "", currency = "", date = ""] = columns.map((place) => cells?.[place] ?? "");
    const [cents, at] = [centsOf(amount), momentOf(date)];
    const wrong = (fact: OrderLineFact, first: number | null = null) =>
      file.troubles.push({ line, fact, first });
    const first = seen.get(code.toUpperCase());
    if (cells === null) wrong("cells");
    else if (code === "" || code.length > 64) wrong("no_code");
    else if (cents === null) wrong("no_amount");
    else if (!hasHundredths(currency.toUpperCase())) wrong("no_currency");
    else if (at === null) wrong("no_date");
    else if (first !== undefined) wrong("repeated", first);
    else {
      seen.set(code.toUpperCase(), line);
      file.orders.push({ ...{ line, code, cents, at }, currency: currency.toUpperCase() });
    }
  }
  return file.orders.length + file.troubles.length > 0 ? file : "empty";
}
