import { readFileSync } from "node:fs";

const resources = new URL("../../../node_modules/stripe/esm/resources/", import.meta.url);

/** A field as Stripe publishes it in the types of its SDK. */
export interface PublishedField {
  readonly isOptional: boolean;
  readonly isNullable: boolean;
}

/**
 * The outermost fields of one of Stripe's objects, read from the declarations of the pinned SDK.
 * @param file such as `Checkout/Sessions`
 * @param name of the interface in it
 */
export function publishedFields(file: string, name: string): Map<string, PublishedField> {
  const text = readFileSync(new URL(`${file}.d.ts`, resources), "utf8");
  const from = text.indexOf(`export interface ${name} {`);
  if (from < 0) throw new Error(`the SDK's ${file} declares no ${name}`);
  const body = text.slice(from, text.indexOf("\n}", from));
  const fields = new Map<string, PublishedField>();
  for (const [, field = "", mark, type = ""] of body.matchAll(/^ {4}(\w+)(\??): ([^\n]*)$/gm))
    fields.set(field, { isOptional: mark === "?", isNullable: /\bnull\b/.test(type) });
  return fields;
}
