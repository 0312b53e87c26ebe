const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const paper = "font-family:Georgia,serif;font-size:17px;line-height:1.5;color:#1d2b23;max-width:32em";
const button =
  "display:inline-block;padding:12px 20px;background:#1f4d3a;color:#fff;border-radius:8px;text-decoration:none";

/** A mail's body as text and as HTML: paragraphs, one way on, paragraphs. What people typed stays text in it. */
export function letter({
  before,
  way,
  after,
}: {
  before: readonly string[];
  way: { readonly label: string; readonly url: string };
  after: readonly string[];
}): { text: string; html: string } {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join("");
  const link = `<p><a href="${escaped(way.url)}" style="${button}">${escaped(way.label)}</a></p>`;
  return {
    text: `${[...before, way.url, ...after].join("\n\n")}\n`,
    html: `<div style="${paper}">${paragraphs(before)}${link}${paragraphs(after)}</div>`,
  };
}
