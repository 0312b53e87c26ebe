import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ClaimRecord, ClaimWords } from "@/components/claim/claim-facts";
import { ClaimBadge, ClaimFate } from "@/components/claim/claim-state";
import { KeepWallet } from "@/components/claim/keep-wallet";
import { OfferCard } from "@/components/claim/offer-card";
import { Pass } from "@/components/claim/pass";
import { Told } from "@/components/claim/told";
import { ClaimCode } from "@/components/code/claim-code";
import { ClaimPromotion } from "@/components/code/claim-promotion";
import { CodeHelp } from "@/components/code/code-help";
import { ClaimConversation } from "@/components/message/claim-conversation";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { CardSkeleton } from "@/components/ui/skeleton";
import { WalletLinks } from "@/components/wallet-pass/wallet-links";
import { requireMember } from "@/lib/account/gate";
import { releaseClaimAction } from "@/lib/claim/actions";
import { guestsInWords } from "@/lib/claim/guests";
import { claimById, type WholeClaim } from "@/lib/claim/queries";
import { uuidOrNull } from "@/lib/uuid";

function Release({ claim: { id, perkTitle } }: { claim: WholeClaim }) {
  return (
    <Confirm
      opener="Give it back"
      title="Give this claim back?"
      action={releaseClaimAction}
      fields={{ claim: id }}
      confirm="Give it back"
    >
      <p>
        Your unit of <strong>{perkTitle}</strong> is free for somebody else at once, and your pass or code is
        no longer yours. You can claim again as long as units are left.
      </p>
    </Confirm>
  );
}

function Receipt({ claim: { id, state } }: { claim: WholeClaim }) {
  if (state === "OFFERED") return null;
  return (
    <p className="mt-3 text-sm leading-6">
      <a href={`/api/claims/${id}/receipt`} download className="text-leaf font-medium hover:underline">
        Download this as a signed receipt
      </a>
      <span className="text-muted block">
        Anybody can check it with{" "}
        <a href="/.well-known/jwks.json" className="underline">
          our public key
        </a>
        .
      </span>
    </p>
  );
}

/** What one came for: the pass, the code, or what became of the claim. */
function ClaimHeart({ claim }: { claim: WholeClaim }) {
  const { id, pass, code, state, guestsToCome } = claim;
  const withCode = code && (state === "ACTIVE" || code.text !== null) ? code : null;
  const title = withCode ? "Your code" : pass ? "Your pass" : "What became of it";
  return (
    <>
      <h2 className="mb-4 text-lg">{title}</h2>
      {guestsToCome > 0 && (
        <p className="mb-5 text-sm leading-6">
          You are in. {guestsInWords(guestsToCome)} may still come by this pass: show it again when they are
          there.
        </p>
      )}
      {withCode && (
        <>
          {withCode.isPromotion ? (
            <ClaimPromotion claimId={id} code={withCode.text} isUsed={state === "REDEEMED"} />
          ) : (
            <ClaimCode claimId={id} code={withCode.text} />
          )}
          <CodeHelp>{withCode.help}</CodeHelp>
        </>
      )}
      {!withCode &&
        (pass ? (
          <>
            <Pass claimId={id} perkId={claim.perkId} title={claim.perkTitle} pass={pass} />
            <WalletLinks claimId={id} />
          </>
        ) : (
          <Over claim={claim} />
        ))}
    </>
  );
}

function Over({ claim }: { claim: WholeClaim }) {
  return (
    <div className="grid justify-items-start gap-4">
      <p className="leading-7">
        <ClaimFate claim={claim} />.
      </p>
      {claim.state !== "REDEEMED" && (
        <ButtonLink href={`/perks/${claim.perkId}` as Route}>See the perk</ButtonLink>
      )}
    </div>
  );
}

/** One claim of the signed-in member with its pass; somebody else's does not exist. */
export async function ClaimPage({ claimId: given }: { claimId: Promise<string> }) {
  const id = await given;
  const member = await requireMember(`/wallet/${encodeURIComponent(id)}`);
  const claimId = uuidOrNull(id);
  const claim = claimId && (await claimById(member, claimId));
  if (!claim) notFound();
  const usable = claim.state === "ACTIVE";
  return (
    <div className="grid grid-cols-1 gap-6">
      <KeepWallet paths={["/wallet", `/wallet/${claim.id}`]} asOf={new Date()} />
      <header className="grid gap-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
          <ClaimBadge state={claim.state} />
          {usable && (
            <span className="text-muted">
              <ClaimFate claim={claim} />
            </span>
          )}
        </p>
        <h1 className="text-3xl leading-tight wrap-anywhere sm:text-4xl">{claim.perkTitle}</h1>
        <p className="text-muted">
          from{" "}
          <Link href={`/brands/${claim.brandSlug}`} className="hover:underline">
            {claim.brandName}
          </Link>
        </p>
      </header>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
        <Card as="section">
          {claim.offer ? <OfferCard claim={claim} asking={claim.offer} /> : <ClaimHeart claim={claim} />}
        </Card>
        <div className="grid grid-cols-1 gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {claim.told && <Told claimId={claim.id} told={claim.told} usable={usable} />}
          <Card as="section">
            <h2 className="mb-1 text-lg">What it is for</h2>
            <ClaimWords claim={claim} />
          </Card>
          <Card as="section">
            <h2 className="mb-1 text-lg">
              {claim.offer ? "Written down when it was offered" : "Written down when you claimed"}
            </h2>
            <ClaimRecord claim={claim} />
            <Receipt claim={claim} />
          </Card>
          <ClaimConversation
            {...{ member, brandName: claim.brandName }}
            claim={claim.id}
            withCode={claim.code !== null}
          />
        </div>
        {usable && (
          <div data-print="hide" className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Release claim={claim} />
            <p className="text-muted text-sm">Not going? Somebody else can have it.</p>
          </div>
        )}
      </div>
    </div>
  );
}

export function ClaimPageSkeleton() {
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <CardSkeleton label="Opening your pass" />
      <CardSkeleton />
    </div>
  );
}
