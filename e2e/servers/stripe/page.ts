import type { ServerResponse } from "node:http";

/** Text that may stand in a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

function part(value: Html | readonly Html[] | string | number): string {
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(({ text }) => text).join("");
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A piece of a page: whatever is put into it is text, unless it is such a piece itself. */
export function html(
  pieces: TemplateStringsArray,
  ...values: readonly (Html | readonly Html[] | string | number)[]
): Html {
  return new Html(
    pieces.map((piece, index) => piece + (index < values.length ? part(values[index] ?? "") : "")).join(""),
  );
}

export const nothing = html``;

const style = `body{font:16px/1.5 system-ui;max-width:26rem;margin:3rem auto;padding:0 1rem}
label{display:block;margin:.75rem 0}input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.4rem}
button{font:inherit;padding:.5rem 1rem;margin:.5rem 0}[role=alert]{color:#a00}td+td{text-align:right}table{width:100%}`;

/** What a browser is answered: a page, or where to go. */
export type Page = { readonly status: number; readonly text: string } | { readonly address: string };

export function page(title: string, body: Html, status = 200): Page {
  const { text } = html`<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title><style>${new Html(style)}</style></head>
<body><p>Test mode: no money moves.</p><h1>${title}</h1>${body}</body></html>`;
  return { status, text };
}

export function sendPage(outgoing: ServerResponse, answer: Page): void {
  if ("address" in answer) outgoing.writeHead(303, { location: answer.address }).end();
  else outgoing.writeHead(answer.status, { "content-type": "text/html; charset=utf-8" }).end(answer.text);
}

/** An amount for people: `money(1250, "usd")` is "$12.50". */
export function money(amount: number, currency: string): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency: currency.toUpperCase() });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}

/** The field of a card and what else buyers type. */
export const cardFields = html`<label>Email <input name="email" type="email" autocomplete="email"></label>
<label>Card number <input name="card" inputmode="numeric" autocomplete="cc-number" required></label>
<label>Expiry <input name="expiry" placeholder="MM / YY" autocomplete="cc-exp" value="08 / 34"></label>
<label>CVC <input name="cvc" inputmode="numeric" autocomplete="cc-csc" value="123"></label>`;
