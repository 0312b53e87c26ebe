import { Cell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { partMinutes, type StripPart } from "@/lib/stock/strip";

type Look = "well" | "failed" | "none";

const looks: Record<Look, { readonly fill: string; readonly text: string }> = {
  well: { fill: "bg-leaf h-9", text: "All adds up" },
  failed: { fill: "bg-danger h-9", text: "Differences found" },
  none: { fill: "bg-line-strong h-2", text: "Not checked" },
};

function lookOf({ checks, failed }: StripPart): Look {
  if (checks === 0) return "none";
  return failed > 0 ? "failed" : "well";
}

function Key({ look }: { look: Look }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className={`w-2 rounded-xs ${looks[look].fill} max-h-4`} />
      {looks[look].text}
    </span>
  );
}

/** The checks of a day, a bar for each half hour; shapes differ as well as colours. As a table for whoever wants numbers. */
export function CheckStrip({ strip }: { strip: readonly StripPart[] }) {
  const [first] = strip;
  if (!first) return null;
  const checks = strip.reduce((sum, part) => sum + part.checks, 0);
  const failed = strip.reduce((sum, part) => sum + part.failed, 0);
  return (
    <div className="grid grid-cols-1 gap-3">
      <div
        role="img"
        aria-label={`The last 24 hours: ${checks} checks, ${failed} of them with differences`}
        className="flex h-9 items-end gap-px sm:gap-0.5"
      >
        {strip.map((part) => (
          <span
            key={part.from.getTime()}
            className={`min-w-0 flex-1 rounded-xs ${looks[lookOf(part)].fill}`}
          />
        ))}
      </div>
      <p className="text-muted flex justify-between text-xs">
        <Time at={first.from} />
        <span>Now</span>
      </p>
      <p className="text-muted flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <Key look="well" />
        <Key look="failed" />
        <Key look="none" />
      </p>
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center text-sm underline underline-offset-4">
          As a table
        </summary>
        <Table
          caption={`Checks of the last 24 hours, by ${partMinutes} minutes`}
          head={["From", "Checks", "With differences"]}
        >
          {strip.map(({ from, checks, failed }) => (
            <tr key={from.getTime()}>
              <Cell>
                <Time at={from} />
              </Cell>
              <Cell numeric>{checks}</Cell>
              <Cell numeric>{failed}</Cell>
            </tr>
          ))}
        </Table>
      </details>
    </div>
  );
}
