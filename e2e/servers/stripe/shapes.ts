import { z } from "zod";
import { nameOf, type Said } from "./form.ts";
import { invalid, type StripeRefusal } from "./refusal.ts";

// All values arrive as text.
export const text = z.string().min(1);
export const whole = z
  .string()
  .regex(/^-?\d{1,15}$/, { error: "integer" })
  .transform(Number);
export const decimal = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,12})?$/, { error: "decimal" })
  .transform(Number);
export const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const currencies = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()));
export const currency = z
  .string()
  .transform((code) => code.toLowerCase())
  .refine((code) => currencies.has(code), { error: "currency" });

export const webAddress = z.url({ protocol: /^https?$/, error: "url" });

/** Notes of the caller; an empty one removes what was noted under that name, an empty whole removes all. */
export const metadata = z.union([
  z.literal("").transform(() => null),
  z.record(z.string().max(40), z.string().max(500)),
]);

export type Metadata = z.output<typeof metadata>;

export const address = z.strictObject({
  line1: z.string().optional(),
  line2: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  postal_code: z.string().optional(),
  country: z.string().optional(),
});

export const shipping = z.strictObject({ name: z.string(), address, phone: z.string().optional() });

/** What was noted, after a request that notes more. */
export function noted(before: Record<string, string>, more: Metadata | undefined): Record<string, string> {
  if (more === null) return {};
  const all = { ...before, ...more };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

function isMissing(said: Said, path: readonly PropertyKey[]): boolean {
  let value: unknown = said;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return true;
    value = (value as Record<PropertyKey, unknown>)[name];
  }
  return value === undefined;
}

const words: Record<string, { code: string; says: string }> = {
  integer: { code: "parameter_invalid_integer", says: "Invalid integer" },
  decimal: { code: "parameter_invalid_decimal", says: "Invalid decimal" },
  url: { code: "url_invalid", says: "Not a valid URL" },
  currency: { code: "invalid_currency", says: "Invalid currency" },
};

function refusalOf(issue: z.core.$ZodIssue, said: Said): StripeRefusal {
  if (issue.code === "unrecognized_keys") {
    const param = nameOf([...issue.path, issue.keys[0] ?? ""]);
    return invalid(`Received unknown parameter: ${param}`, { code: "parameter_unknown", param });
  }
  const param = nameOf(issue.path);
  if (isMissing(said, issue.path))
    return invalid(`Missing required param: ${param}.`, { code: "parameter_missing", param });
  const known = words[issue.message];
  if (known) return invalid(`${known.says}: ${param}`, { code: known.code, param });
  if (issue.code === "too_small")
    return invalid(`You passed an empty string for '${param}'.`, { code: "parameter_invalid_empty", param });
  return invalid(`Invalid ${param}: ${issue.message}`, { param });
}

/** What a request says, in the shape that its route wants. Throws Stripe's error about the first parameter that is amiss. */
export function readParams<Shape extends z.ZodType>(
  shape: Shape,
  said: Record<string, Said>,
): z.output<Shape> {
  const read = shape.safeParse(said);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw first ? refusalOf(first, said) : invalid("Invalid request");
}
