import { expect, test } from "vitest";
import { letter } from "@/lib/letter";

test("what people typed stays text, in both forms", () => {
  const way = { label: "Look", url: "https://laurel.example/?a=1&b=2" };
  const { text, html } = letter({ before: ['<b>Hi</b> & "bye"'], way, after: ["It's all."] });
  expect(text).toBe('<b>Hi</b> & "bye"\n\nhttps://laurel.example/?a=1&b=2\n\nIt\'s all.\n');
  expect(html).toContain("<p>&#60;b&#62;Hi&#60;/b&#62; &#38; &#34;bye&#34;</p>");
  expect(html).toContain('href="https://laurel.example/?a=1&#38;b=2"');
  expect(html).toContain("<p>It&#39;s all.</p>");
});
