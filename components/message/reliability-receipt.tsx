import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import {
  type Reliability,
  type ReliabilityLine,
  type ReliabilityPart,
  reliabilityRules,
} from "@/lib/message/reliability";

const { days, answerHours, promptHours, leastAskings, leastUses, leastCodes } = reliabilityRules;
/** Never 100 % of what was not all. */
const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toLocaleString("en")} %`;
const points = (tenths: number) => (tenths / 10).toFixed(1);

const parts: Record<
  ReliabilityPart,
  { name: string; rule: string; needs: string; says: (line: ReliabilityLine) => ReactNode }
> = {
  replies: {
    name: "Replies",
    rule: `The share of members' messages that were answered within ${answerHours} hours.`,
    needs: `${leastAskings} messages`,
    says: ({ share, count }) => `${percent(share)} of ${count} answered in time`,
  },
  time: {
    name: "Time to reply",
    rule: `Full up to ${promptHours} hours, nothing from ${answerHours}: the typical answer counts.`,
    needs: `${leastAskings} answers`,
    says: ({ hours, count }) =>
      `typically ${hours !== null && hours < 1 ? "within the hour" : `${Math.round(hours ?? 0)} hours`}, of ${count}`,
  },
  honoured: {
    name: "Honoured",
    rule: "Of everything that was used or reported as not given, what was given. A report counts until its member says that it was put right.",
    needs: `${leastUses} uses`,
    says: ({ share, count }) => `${percent(share)} of ${count.toLocaleString("en")}`,
  },
  codes: {
    name: "Codes that work",
    rule: "Of the codes that were shown, those that nobody reported as not taken.",
    needs: `${leastCodes} codes`,
    says: ({ share, count }) => `${percent(share)} of ${count.toLocaleString("en")}`,
  },
};

/** A brand's reliability as everybody reads it: a number with the lines that make it, and the rule of each. */
export function ReliabilityReceipt({
  id,
  reliability: { tenths, lines, withheld },
}: {
  /** For links within the page. */
  id: string;
  reliability: Reliability;
}) {
  return (
    <section id={id} className="scroll-mt-24">
      <Card>
        <div className="grid grid-cols-1 gap-5">
          <div>
            <h2 className="mb-1 text-xl">Reliability</h2>
            <p className="text-muted max-w-prose text-sm leading-6">
              How this brand kept its word in the last {days} days, out of 100. It is counted from members'
              messages, uses and reports, by the same open rules for every brand.
            </p>
          </div>
          {tenths === null ? (
            <p className="leading-7">Too little has happened yet to say anything fair.</p>
          ) : (
            <p className="font-serif text-5xl tabular-nums">{points(tenths)}</p>
          )}
          {lines.length > 0 && (
            <ul className="grid grid-cols-1 gap-x-10 lg:grid-cols-2">
              {lines.map((line) => (
                <li
                  key={line.part}
                  className="border-line grid grid-cols-[1fr_auto] content-start gap-x-6 gap-y-1 border-t py-4"
                >
                  <h3 className="font-sans text-base font-semibold">{parts[line.part].name}</h3>
                  <p className="text-right font-semibold tabular-nums">
                    {points(line.tenths)}
                    <span className="text-muted font-normal"> of {points(line.ofTenths)}</span>
                  </p>
                  <p className="col-span-2 text-sm leading-6">{parts[line.part].says(line)}</p>
                  <div className="col-span-2 max-w-80 py-1">
                    <Meter
                      label={`${points(line.tenths)} of ${points(line.ofTenths)}`}
                      value={line.tenths}
                      most={line.ofTenths}
                    />
                  </div>
                  <p className="text-muted col-span-2 max-w-prose text-sm leading-6">
                    {parts[line.part].rule}
                  </p>
                </li>
              ))}
            </ul>
          )}
          {withheld.length > 0 && (
            <p className="text-muted max-w-prose text-sm leading-6">
              Not counted yet, because one or two would decide it:{" "}
              {withheld
                .map((part) => `${parts[part].name.toLowerCase()} (from ${parts[part].needs})`)
                .join(", ")}
              .{lines.length > 0 && " Until then the other lines share its weight."}
            </p>
          )}
        </div>
      </Card>
    </section>
  );
}
