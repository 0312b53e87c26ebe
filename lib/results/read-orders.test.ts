import { describe, expect, test } from "vitest";
import { orderLimits, readOrders } from "@/lib/results/read-orders";

const heading = "code,amount,currency,date";

function read(...lines: string[]) {
  const file = readOrders(lines.join("\n"));
  if (typeof file === "string") throw new Error(file);
  return file;
}

describe("an order", () => {
  test.each([
    [heading, "TEA-1,12.50,EUR,2026-11-20", 1_250, "EUR", "2026-11-20T00:00:00.000Z"],
    [heading, "TEA-1,12.5,eur,2026-11-20", 1_250, "EUR", "2026-11-20T00:00:00.000Z"],
    [heading, 'TEA-1,"12,05",USD,2026-11-20', 1_205, "USD", "2026-11-20T00:00:00.000Z"],
    [heading, "TEA-1,0,EUR,2026-11-20 14:05", 0, "EUR", "2026-11-20T14:05:00.000Z"],
    [heading, "TEA-1,3,EUR,2026-11-20T14:05:10+0200", 300, "EUR", "2026-11-20T12:05:10.000Z"],
    [
      "Date;Order;Amount;Currency;CODE",
      "2026-11-20;17;12,50;EUR;TEA-1",
      1_250,
      "EUR",
      "2026-11-20T00:00:00.000Z",
    ],
    [
      "code\tamount\tcurrency\tdate",
      "TEA-1\t12,50\tSEK\t2026-11-20",
      1_250,
      "SEK",
      "2026-11-20T00:00:00.000Z",
    ],
  ])("under %j as %j", (first, line, cents, currency, at) => {
    expect(read(`\uFEFF${first}\r`, `${line}\r`, "").orders).toEqual([
      { line: 2, code: "TEA-1", cents, currency, at: new Date(at) },
    ]);
  });

  test.each([
    ['"TEA-1,12,EUR,2026-11-20', "cells"],
    [",12,EUR,2026-11-20", "no_code"],
    ["TEA-1,twelve,EUR,2026-11-20", "no_amount"],
    ["TEA-1,-12,EUR,2026-11-20", "no_amount"],
    ["TEA-1,1.234,EUR,2026-11-20", "no_amount"],
    ["TEA-1,1000000.01,EUR,2026-11-20", "no_amount"],
    ["TEA-1,12,EURO,2026-11-20", "no_currency"],
    ["TEA-1,12,JPY,2026-11-20", "no_currency"],
    ["TEA-1,12,EUR,20.11.2026", "no_date"],
    ["TEA-1,12,EUR,2026-02-30", "no_date"],
    ["TEA-1,12,EUR,2026-11-20 25:00", "no_date"],
    ["TEA-1,12,EUR", "no_date"],
  ])("%j is none", (line, fact) => {
    expect(read(heading, line)).toEqual({ orders: [], troubles: [{ line: 2, fact, first: null }] });
  });

  test("that a later line repeats is named by both", () => {
    const { orders, troubles } = read(heading, "", "tea-1,1,EUR,2026-11-20", "TEA-1,2,EUR,2026-11-20");
    expect(orders.map(({ line }) => line)).toEqual([3]);
    expect(troubles).toEqual([{ line: 4, fact: "repeated", first: 3 }]);
  });
});

test.each([
  ["", "empty"],
  ["\n \n", "empty"],
  [heading, "empty"],
  ["code,amount,date\nTEA-1,12,2026-11-20", "no_columns"],
  ["\n".repeat(orderLimits.lines), "too_many_lines"],
])("%j is no file of orders", (text, fact) => {
  expect(readOrders(text)).toBe(fact);
});
