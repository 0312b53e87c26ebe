import Form from "next/form";
import { PickSeed } from "@/components/trust/pick-seed";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { type Candidate, type findCandidates, mostCandidates } from "@/lib/trust/candidate-queries";
import { leastHandle } from "@/lib/trust/schema";

type Found = Awaited<ReturnType<typeof findCandidates>>;

function Row({ candidate }: { candidate: Candidate }) {
  const { account, network, handle, profileUrl, linkedAt, madeAt, seed, own } = candidate;
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 py-4">
      <div className="min-w-0 grow basis-48">
        <p className="font-medium break-all">
          {profileUrl ? (
            <a href={profileUrl} rel="noreferrer" className="underline-offset-4 hover:underline">
              {handle}
            </a>
          ) : (
            handle
          )}
        </p>
        <p className="text-muted text-sm leading-6">
          {network}, linked <Time at={linkedAt} style="day" />
          {madeAt && (
            <>
              , there since <Time at={madeAt} style="day" />
            </>
          )}
        </p>
      </div>
      {seed ? (
        <Badge tone="good">A seed already</Badge>
      ) : own ? (
        <Badge>Your own</Badge>
      ) : (
        <PickSeed account={account} handle={handle} />
      )}
    </li>
  );
}

function Results({ begins, found }: { begins: string; found: Found | null }) {
  if (!found)
    return <p className="text-sm leading-6">Type at least {leastHandle} characters of the handle.</p>;
  if (found.candidates.length === 0)
    return (
      <p className="text-sm leading-6 wrap-anywhere">No linked account's handle begins with “{begins}”.</p>
    );
  return (
    <>
      <ul className="divide-line divide-y">
        {found.candidates.map((candidate) => (
          <Row key={candidate.account} candidate={candidate} />
        ))}
      </ul>
      {found.more && (
        <p className="text-muted text-sm leading-6">
          These are the first {mostCandidates}. Type more of the handle.
        </p>
      )}
    </>
  );
}

/** Where a moderator looks for a member by handle, and picks them. */
export function SeedSearch({ begins, found }: { begins: string | null; found: Found | null }) {
  return (
    <Card as="section">
      <h2 className="text-xl">Pick a seed</h2>
      <p className="text-muted mt-2 text-sm leading-6">
        Good seeds have talked with many others for years, in circles that differ from those of the other
        seeds. A friend is not a reason; nor is a score.
      </p>
      <Form action="/admin/seeds" className="mt-4 flex flex-wrap items-end gap-3">
        <div className="grid min-w-0 grow basis-48 gap-1.5">
          <label htmlFor="seed-handle" className="text-sm font-medium">
            Handle, or how it begins
          </label>
          <input
            id="seed-handle"
            name="handle"
            type="search"
            key={begins}
            defaultValue={begins ?? ""}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={300}
            className="border-line-strong bg-card text-ink w-full rounded-lg border px-3 py-2.5 text-base"
          />
        </div>
        <button type="submit" className={buttonClass("secondary")}>
          Search
        </button>
      </Form>
      {begins && (
        <div className="mt-4" role="status">
          <Results begins={begins} found={found} />
        </div>
      )}
    </Card>
  );
}
