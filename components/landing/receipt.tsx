import { exampleRows } from "@/components/score/example";
import { pillarWords } from "@/components/score/pillar-words";
import { mostOf } from "@/components/score/receipt-groups";
import { v1 } from "@/lib/score/formula";
import { roundedLines } from "@/lib/score/lines";

/** A receipt on paper: the worked example, computed here and now by the code that works out everybody's score. */
export function ExampleReceipt() {
  const { value, lines } = roundedLines(exampleRows(v1).map((row) => ({ ...row, network: null })));
  return (
    <figure className="mx-auto w-full max-w-sm">
      <div className="drop-shadow-[0_2px_10px_rgb(0_0_0/0.14)]">
        <div className="torn bg-card px-6 pt-7 pb-9 sm:px-8">
          <div className="border-line-strong flex items-end justify-between gap-4 border-b border-dashed pb-4">
            <div>
              <p className="font-serif text-lg leading-tight font-semibold">A Laurel score</p>
              <p className="text-muted text-sm">formula {v1.version}</p>
            </div>
            <p className="text-leaf font-serif text-6xl leading-none font-semibold">{Math.round(value)}</p>
          </div>
          <table className="w-full border-collapse text-sm">
            <caption className="sr-only">An example of a score, line by line</caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">What it measures</th>
                <th scope="col">Points</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ pillar, points }) => (
                <tr key={pillar} className="border-line border-b">
                  <th scope="row" className="py-2 pr-3 text-left font-normal">
                    <span className="font-medium">{pillarWords[pillar].name}</span>
                    <span className="text-muted block text-xs leading-5">{pillarWords[pillar].measures}</span>
                  </th>
                  <td className="py-2 text-right align-top whitespace-nowrap">
                    {points.toFixed(1)}
                    <span className="text-muted block text-xs leading-5">of {mostOf(pillar, v1)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="text-base font-semibold">
                <th scope="row" className="pt-3 text-left">
                  Sum of the lines
                </th>
                <td className="pt-3 text-right">{value.toFixed(1)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      </div>
      <figcaption className="text-muted mt-4 text-center text-sm leading-6">
        A worked example. Yours is computed by the same code.
      </figcaption>
    </figure>
  );
}
