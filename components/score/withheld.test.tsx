import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Withheld } from "@/components/score/withheld";

const shown = (resonance: number, conversation: number, listening: number) =>
  renderToStaticMarkup(<Withheld withheld={{ resonance, conversation, listening }} />);

test("says that nothing was withheld", () => {
  expect(shown(0, 0, 0)).toContain("Nothing: everything that was read is in the lines.");
});

test("says of each pillar how much was withheld and why, and is silent about the others", () => {
  const html = shown(2.3, 0, 1);
  expect(html).toContain("Resonance: the weight of 2.3 people engaged with you, but too few trusted people");
  expect(html).toContain(
    "Listening: you turned to the weight of 1.0 person more than your conversations carry",
  );
  expect(html).not.toContain("Conversation:");
});
