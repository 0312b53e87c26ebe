import fc from "fast-check";
import { expect, test } from "vitest";
import { drawOrder, hashOfSecret, sortedEntries } from "./draw-order";

const secret = "0123456789abcdef".repeat(4);
const other = "f".repeat(64);
const entries = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 40 });
const many = Array.from({ length: 12 }, (_, i) => `0199a5a0-0000-7000-8000-${String(i).padStart(12, "0")}`);

test("a known draw: the exact order, so that nobody changes the bytes unseen", () => {
  expect(hashOfSecret(secret)).toMatchInlineSnapshot(
    `"4884fdaafea47c29fea7159d0daddd9c085d6200e1359e85bb81736af6b7c837"`,
  );
  expect(drawOrder(secret, many.slice(0, 5)).map((id) => Number(id.slice(-2)))).toMatchInlineSnapshot(`
    [
      2,
      1,
      0,
      3,
      4,
    ]
  `);
});

test("the draw holds each entry once, whatever order they came in", () => {
  fc.assert(
    fc.property(entries, (ids) => {
      const order = drawOrder(secret, ids);
      expect(order.toSorted()).toEqual(sortedEntries(ids));
      expect(drawOrder(secret, ids.toReversed())).toEqual(order);
    }),
  );
});

test("one entry more, one fewer, one changed, or another secret: another result", () => {
  const order = drawOrder(secret, many);
  expect(drawOrder(secret, many.slice(1))).not.toEqual(order.filter((id) => id !== many[0]));
  expect(drawOrder(secret, [...many, "0199a5a0-0000-7000-8000-ffffffffffff"])).not.toEqual(order);
  const changed = ["0199a5a0-0000-7000-8000-eeeeeeeeeeee", ...many.slice(1)];
  expect(drawOrder(secret, changed).filter((id) => many.includes(id))).not.toEqual(
    order.filter((id) => id !== many[0]),
  );
  expect(drawOrder(other, many)).not.toEqual(order);
});

test("every place is won about as often by each", () => {
  const firsts = Array.from({ length: 600 }, (_, round) => {
    const made = hashOfSecret(round.toString(16).padStart(64, "0"));
    return drawOrder(made, many)[0];
  });
  const counts = many.map((id) => firsts.filter((first) => first === id).length);
  // 50 each are expected; 5 standard deviations are 34.
  expect(Math.min(...counts)).toBeGreaterThan(16);
  expect(Math.max(...counts)).toBeLessThan(84);
});

test("what is no secret is refused", () => {
  expect(() => drawOrder("abc", many)).toThrow();
  expect(() => hashOfSecret(secret.toUpperCase())).toThrow();
});
