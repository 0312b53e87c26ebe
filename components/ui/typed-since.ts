/** What a form has by field name, each as often as it is there; files are not text and are left out. */
function texts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === "string");
}

/**
 * The values that a form's fields take with an answer: `values` came back with it, and where a person went on after the form was
 * sent, what they have put there since.
 */
export function typedSince<Value>(
  values: Readonly<Record<string, Value>>,
  sent: FormData,
  now: FormData,
): Record<string, Value | string | string[]> {
  const kept: Record<string, Value | string | string[]> = { ...values };
  for (const name of new Set([...sent.keys(), ...now.keys()])) {
    const [before, after] = [texts(sent, name), texts(now, name)];
    if (before.length === after.length && before.every((text, index) => text === after[index])) continue;
    if (after.length === 0) delete kept[name];
    else kept[name] = after.length === 1 ? after.join("") : after;
  }
  return kept;
}
