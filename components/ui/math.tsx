import { createElement, type ReactElement } from "react";

/** Text is cut at spaces into numbers, signs and names. */
type Part = string | ReactElement;

// JSX's types do not know MathML, browsers and React do.
function element(name: string, ...parts: readonly ReactElement[]): ReactElement {
  return createElement(name, null, ...parts);
}

function token(text: string): ReactElement {
  if (/^\d/.test(text)) return createElement("mn", null, text);
  if (/^\p{L}/u.test(text)) return createElement("mi", null, text);
  // Parentheses would grow past whatever is in them where a machine has no font for mathematics.
  return createElement("mo", { stretchy: "false" }, text);
}

/** Parts beside each other: `row("u = 1 −", power("e", "− s"))`. */
export function row(...parts: readonly Part[]): ReactElement {
  const whole = parts.flatMap((part) =>
    typeof part === "string" ? part.split(" ").filter(Boolean).map(token) : [part],
  );
  return element("mrow", ...whole);
}

/** A fraction. */
export function over(top: Part, bottom: Part): ReactElement {
  return element("mfrac", row(top), row(bottom));
}

export function power(base: Part, exponent: Part): ReactElement {
  return element("msup", row(base), row(exponent));
}

/** A sum over what is named below its sign. */
export function sumOver(below: Part): ReactElement {
  return element("munder", createElement("mo", null, "∑"), row(below));
}

/** Parts in parentheses. */
export function inside(...parts: readonly Part[]): ReactElement {
  return row("(", ...parts, ")");
}

/** A formula on a line of its own. */
export function MathLine({ children }: { children: ReactElement }): ReactElement {
  return createElement("math", { display: "block" }, children);
}
