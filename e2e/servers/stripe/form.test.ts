import fc from "fast-check";
import { expect, test } from "vitest";
import { readForm } from "./form.ts";

test.each([
  ["a=1&b[c]=2&b[d][e]=3", { a: "1", b: { c: "2", d: { e: "3" } } }],
  ["expand[]=x&expand[]=y", { expand: ["x", "y"] }],
  ["expand[0]=x&expand[1]=y", { expand: ["x", "y"] }],
  ["l[0][p]=1&l[0][q]=2&l[1][p]=3", { l: [{ p: "1", q: "2" }, { p: "3" }] }],
  ["metadata=", { metadata: "" }],
  ["a%5Bb%5D=%C3%A9+%26", { a: { b: "é &" } }],
  ["", {}],
])("reads %s", (text, wanted) => {
  expect(JSON.parse(JSON.stringify(readForm(text)))).toEqual(wanted);
});

const name = fc.stringMatching(/^[a-z_]{1,6}$/);
const value = fc.letrec<{ said: unknown }>((tie) => ({
  said: fc.oneof(
    { depthSize: "small" },
    fc.string(),
    fc.array(tie("said"), { minLength: 1, maxLength: 4 }),
    fc.dictionary(name, tie("said"), { minKeys: 1, maxKeys: 4 }),
  ),
})).said;

function written(said: unknown, path: string): [string, string][] {
  if (typeof said !== "object" || said === null) return [[path, String(said)]];
  return Object.entries(said).flatMap(([key, inner]) => written(inner, `${path}[${key}]`));
}

test("reads whatever was written in this form", () => {
  fc.assert(
    fc.property(fc.dictionary(name, value), (said) => {
      const pairs = Object.entries(said).flatMap(([key, inner]) => written(inner, key));
      const text = new URLSearchParams(pairs).toString();
      expect(JSON.parse(JSON.stringify(readForm(text)))).toEqual(JSON.parse(JSON.stringify(said)));
    }),
  );
});

test("a parameter named as a prototype's is one like any other", () => {
  expect(Object.keys(readForm("__proto__[polluted]=1"))).toEqual(["__proto__"]);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});
