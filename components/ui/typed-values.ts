import { z } from "zod";

const shape = z.record(z.string(), z.union([z.string(), z.boolean()]));

/** What people typed into a form, by the names of its fields; ticks as true and false. */
export type TypedValues = z.output<typeof shape>;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const notTyped = new Set(["hidden", "file", "submit", "button", "password"]);

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (one): one is Field =>
      (one instanceof HTMLInputElement ||
        one instanceof HTMLTextAreaElement ||
        one instanceof HTMLSelectElement) &&
      one.name !== "" &&
      !notTyped.has(one.type),
  );
}

const isTick = (field: Field): field is HTMLInputElement => field.type === "checkbox";

export function typedIn(form: HTMLFormElement): TypedValues {
  return Object.fromEntries(
    fieldsOf(form).map((field) => [field.name, isTick(field) ? field.checked : field.value]),
  );
}

/** Values as they were kept; none where nothing was, or something else. */
export function keptValues(text: string | null): TypedValues {
  if (text === null) return {};
  try {
    return shape.catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Puts kept values into a form, and says whether that changed anything. */
export function fill(form: HTMLFormElement, kept: TypedValues): boolean {
  let changed = false;
  for (const field of fieldsOf(form)) {
    const value = kept[field.name];
    if (value === undefined || value === (isTick(field) ? field.checked : field.value)) continue;
    if (isTick(field)) field.checked = value === true;
    else field.value = String(value);
    changed = true;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return changed;
}
