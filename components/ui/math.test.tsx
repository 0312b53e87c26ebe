import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MathLine, over, power, row } from "@/components/ui/math";

test("text becomes numbers, signs and names, each as what it is", () => {
  expect(renderToStaticMarkup(row("u = 1.5 − x"))).toBe(
    '<mrow><mi>u</mi><mo stretchy="false">=</mo><mn>1.5</mn><mo stretchy="false">−</mo><mi>x</mi></mrow>',
  );
});

test("a power has one base and one exponent, a fraction one top and one bottom, however much is in them", () => {
  const markup = renderToStaticMarkup(<MathLine>{row(power("e", "− s"), over("1 + x", "2"))}</MathLine>);
  expect(markup).toBe(
    '<math display="block"><mrow>' +
      '<msup><mrow><mi>e</mi></mrow><mrow><mo stretchy="false">−</mo><mi>s</mi></mrow></msup>' +
      '<mfrac><mrow><mn>1</mn><mo stretchy="false">+</mo><mi>x</mi></mrow><mrow><mn>2</mn></mrow></mfrac>' +
      "</mrow></math>",
  );
});
