/** What a request says, before any shape is known: text, lists and named parts. */
export type Said = string | Said[] | { [name: string]: Said };

const part = /\[([^\]]*)\]/g;

/** `a[b][0]` → `["a", "b", "0"]`. */
function pathOf(key: string): string[] {
  const open = key.indexOf("[");
  if (open < 1) return [key];
  return [key.slice(0, open), ...[...key.slice(open).matchAll(part)].map(([, name = ""]) => name)];
}

// Without a prototype, so that a parameter named `__proto__` is one like any other.
const empty = (): Record<string, Said> => Object.create(null) as Record<string, Said>;

function isBranch(value: Said | undefined): value is Record<string, Said> {
  return typeof value === "object" && !Array.isArray(value);
}

function put(root: Record<string, Said>, path: readonly string[], value: string): void {
  let branch = root;
  for (const [depth, named] of path.entries()) {
    // `a[]` adds to a list.
    const name = named === "" ? String(Object.keys(branch).length) : named;
    if (depth === path.length - 1) {
      branch[name] = value;
      return;
    }
    const next = branch[name];
    const into = isBranch(next) ? next : empty();
    branch[name] = into;
    branch = into;
  }
}

/** Branches whose names count from 0 are lists. */
function withLists(value: Said): Said {
  if (!isBranch(value)) return value;
  const names = Object.keys(value).sort((a, b) => Number(a) - Number(b));
  if (names.length > 0 && names.every((name, index) => name === String(index)))
    return names.map((name) => withLists(value[name] ?? ""));
  for (const name of names) value[name] = withLists(value[name] ?? "");
  return value;
}

/** Reads what Stripe's clients send as a body or a query: form encoding with brackets. */
export function readForm(text: string): Record<string, Said> {
  const root = empty();
  for (const [key, value] of new URLSearchParams(text)) put(root, pathOf(key), value);
  // The outermost is never a list, whatever its parameters are called.
  for (const name of Object.keys(root)) root[name] = withLists(root[name] ?? "");
  return root;
}

/** `["a", "b", 0]` → `a[b][0]`, as Stripe names a parameter in its errors. */
export function nameOf(path: readonly PropertyKey[]): string {
  const [first = "", ...rest] = path.map(String);
  return first + rest.map((name) => `[${name}]`).join("");
}
