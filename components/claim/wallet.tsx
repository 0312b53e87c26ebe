import type { Route } from "next";
import Link from "next/link";
import { ClaimBadge, ClaimFate } from "@/components/claim/claim-state";
import { KeepWallet } from "@/components/claim/keep-wallet";
import { KindIcon } from "@/components/perk/kind-icon";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CardSkeleton } from "@/components/ui/skeleton";
import { requireMember } from "@/lib/account/gate";
import { type ClaimView, listClaims, listedClaims } from "@/lib/claim/queries";

function ClaimRow({ claim }: { claim: ClaimView }) {
  return (
    <li className="border-line bg-card relative flex min-w-0 items-start gap-4 rounded-xl border p-5 sm:items-center">
      <span className="text-leaf max-sm:mt-1.5">
        <KindIcon kind={claim.kind} />
      </span>
      <div className="min-w-0 grow">
        <h3 className="text-lg leading-snug wrap-anywhere">
          <Link
            href={`/wallet/${claim.id}` as Route}
            className="after:absolute after:inset-0 hover:underline"
          >
            {claim.perkTitle}
          </Link>
        </h3>
        <p className="text-muted text-sm">
          {claim.brandName}
          {claim.venue && ` · ${claim.venue.name}, ${claim.venue.city}`}
        </p>
        <p className="mt-1 text-sm">
          <ClaimFate claim={claim} />
        </p>
        <p className="mt-2 sm:hidden">
          <ClaimBadge state={claim.state} />
        </p>
      </div>
      <span className="max-sm:hidden">
        <ClaimBadge state={claim.state} />
      </span>
    </li>
  );
}

function Group({ id, title, claims }: { id: string; title: string; claims: readonly ClaimView[] }) {
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-4">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <ul className="grid grid-cols-1 gap-3">
        {claims.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  );
}

/** The signed-in member's claims; sends others to sign in and back. */
export async function Wallet() {
  const member = await requireMember("/wallet");
  const { usable, over } = await listClaims(member);
  const keep = (
    <KeepWallet paths={["/wallet", ...usable.map(({ id }) => `/wallet/${id}`)]} only asOf={new Date()} />
  );
  if (usable.length + over.length === 0)
    return (
      <>
        {keep}
        <EmptyState
          title="Your wallet is empty"
          action={
            <ButtonLink href="/perks" look="primary">
              Look at the perks
            </ButtonLink>
          }
        >
          What you claim stands here with its pass. Every perk keeps units that need no score.
        </EmptyState>
      </>
    );
  return (
    <div className="grid grid-cols-1 gap-8">
      {keep}
      {usable.length === 0 && (
        <EmptyState
          title="Nothing to use at the moment"
          action={<ButtonLink href="/perks">Look at the perks</ButtonLink>}
        />
      )}
      <Group id="usable" title="To be used" claims={usable} />
      <Group id="over" title="Used or over" claims={over} />
      {usable.length + over.length === listedClaims && (
        <p className="text-muted text-sm">These are your latest {listedClaims} claims.</p>
      )}
    </div>
  );
}

export function WalletSkeleton() {
  return (
    <div className="grid gap-3">
      <CardSkeleton label="Opening your wallet" />
      <CardSkeleton />
    </div>
  );
}
