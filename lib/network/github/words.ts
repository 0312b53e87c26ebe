// Beyond it nothing is told apart that matters here.
const longest = 8_000;

/**
 * The words of a text in Markdown, and the addresses it links to. Comments of templates and code are not what somebody says;
 * pictures are not links.
 */
export function wordsOfMarkdown(markdown: string): { text: string; links: string[] } {
  const links: string[] = [];
  const text = markdown
    .slice(0, longest)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, " ")
    .replace(/(?:^|\n)[ \t]*(```|~~~)[\s\S]*?(?:\n[ \t]*\1|$)/g, " ")
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, " ")
    .replace(/\bhttps?:\/\/[^\s<>()[\]"'`]+/gi, (address) => {
      links.push(address.replace(/[.,;:!?]+$/, ""));
      return " ";
    })
    .replace(/<[^<>]*>/g, " ")
    .replace(/\]\(\s*\)/g, " ")
    .replace(/[*_`#>[\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return { text, links };
}
