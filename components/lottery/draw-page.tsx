import type { Route } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { DrawMethod } from "@/components/lottery/draw-method";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { CardSkeleton } from "@/components/ui/skeleton";
import { Cell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { type Outcome, type PublishedDraw, publishedDraw } from "@/lib/lottery/queries";
import { ordinalText } from "@/lib/waitlist/ordinal";

const outcomes: Record<Outcome, string> = {
  offered: "A unit was offered",
  waits: "Waits in line",
  left: "Left the line",
};

/** More than these are in the file. */
const shown = 200;

function Order({ draw: { order, outcomes: became } }: { draw: PublishedDraw }) {
  if (order.length === 0) return <p className="text-sm leading-6">Nobody had entered.</p>;
  return (
    <div className="grid gap-3">
      <Table caption="The entries in the order drawn" head={["Place", "Entry", "What came of it"]}>
        {order.slice(0, shown).map((id, place) => {
          const outcome = became.get(id);
          return (
            <tr key={id}>
              <Cell numeric>{ordinalText(place + 1)}</Cell>
              <Cell>
                <span className="font-mono text-xs">{id}</span>
              </Cell>
              <Cell>{outcome ? outcomes[outcome] : "Gone from Laurel"}</Cell>
            </tr>
          );
        })}
      </Table>
      {order.length > shown && (
        <p className="text-muted text-sm">
          The first {shown} of {order.length}; all of them are in the file.
        </p>
      )}
    </div>
  );
}

function Hex({ name, children }: { name: string; children: string }) {
  return (
    <div className="grid gap-1 py-2.5">
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="font-mono text-xs leading-5 break-all">{children}</dd>
    </div>
  );
}

/** The draw of a perk: what was fixed before anybody entered, and once it is drawn everything it is made of. */
export async function DrawPage({ perkId }: { perkId: Promise<string> }) {
  await connection();
  const draw = await publishedDraw(await perkId);
  if (!draw) notFound();
  const { perk, title, timeZone, units, secretHash, hashPublishedAt, drawAt, drawnAt, secret, entries } =
    draw;
  return (
    <>
      <PageHeader
        title={`The draw of “${title}”`}
        lead={
          drawnAt
            ? `${entries.length.toLocaleString("en")} entries for ${units.gated + units.open} units. Everything it was drawn from is here, and anybody can draw it again.`
            : "Its secret was fixed before anybody could enter. Once it is drawn, the secret and the entries stand here, and anybody can draw it again."
        }
        actions={<ButtonLink href={`/perks/${perk}` as Route}>Back to the perk</ButtonLink>}
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 gap-6">
          <Card as="section">
            <h2 className="mb-1 text-xl">What it is drawn from</h2>
            <dl className="divide-line divide-y">
              <Hex name="SHA-256 of the secret">{secretHash}</Hex>
              <div className="grid gap-1 py-2.5 text-sm">
                <dt className="text-muted">The hash was public from</dt>
                <dd>
                  <Time at={hashPublishedAt} zone={timeZone} />
                </dd>
              </div>
              <div className="grid gap-1 py-2.5 text-sm">
                <dt className="text-muted">{drawnAt ? "Drawn" : "To be drawn"}</dt>
                <dd>
                  <Time at={drawnAt ?? drawAt} zone={timeZone} />
                </dd>
              </div>
              {secret && <Hex name="The secret">{secret}</Hex>}
            </dl>
            {drawnAt && (
              <p className="mt-4">
                {/* A file, not a page: a plain link. */}
                <a href={`/api/draws/${perk}`} download className="text-leaf text-sm font-medium underline">
                  Take the draw along as a file
                </a>
              </p>
            )}
          </Card>
          {drawnAt && (
            <section className="grid min-w-0 gap-3">
              <h2 className="text-xl">In the order drawn</h2>
              <Order draw={draw} />
            </section>
          )}
        </div>
        <DrawMethod />
      </div>
    </>
  );
}

export function DrawPageSkeleton() {
  return <CardSkeleton label="Reading the draw" />;
}
