import type { Route } from "next";
import { ClaimForm } from "@/components/claim/claim-form";
import { GateDistance } from "@/components/claim/gate-distance";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { ReadPerk } from "@/lib/claim/perk-queries";
import type { ClaimRefusal } from "@/lib/claim/refusal";
import { claimSentence } from "@/lib/claim/sentences";

function WayOn({ refusal }: { refusal: ClaimRefusal }) {
  switch (refusal.fact) {
    case "already_claimed":
      return (
        <ButtonLink href={`/wallet/${refusal.claimId}` as Route} look="primary" wide>
          Show my pass
        </ButtonLink>
      );
    case "no_score":
      return (
        <ButtonLink href="/links" look="primary" wide>
          Link an account
        </ButtonLink>
      );
    case "score_too_low":
      return (
        <ButtonLink href="/score" wide>
          See what your score is made of
        </ButtonLink>
      );
    default:
      return (
        <ButtonLink href="/perks" wide>
          See other perks
        </ButtonLink>
      );
  }
}

function Refused({ refusal }: { refusal: ClaimRefusal }) {
  return (
    <>
      <Notice tone={refusal.fact === "already_claimed" ? "success" : "info"}>{claimSentence(refusal)}</Notice>
      <WayOn refusal={refusal} />
    </>
  );
}

function Visitor({ perkId, refusal }: { perkId: string; refusal: ClaimRefusal | null }) {
  if (refusal && refusal.fact !== "not_open_yet") return <Refused refusal={refusal} />;
  return (
    <>
      <p className="text-sm leading-6">
        {refusal ? claimSentence(refusal) : "Sign in to claim it, or to see how far you are from its gate."}
      </p>
      <ButtonLink
        href={`/sign-in?from=${encodeURIComponent(`/perks/${perkId}`)}` as Route}
        look="primary"
        wide
      >
        {refusal ? "Sign in to be ready" : "Sign in to claim"}
      </ButtonLink>
    </>
  );
}

function Member({ read: { perk, refusal, gateScore, days } }: { read: ReadPerk }) {
  const short = refusal?.fact === "score_too_low";
  const passes = perk.gateScore === null || (gateScore !== null && gateScore >= perk.gateScore);
  return (
    <>
      {perk.gateScore !== null && refusal?.fact !== "no_score" && (
        <GateDistance gate={perk.gateScore} score={gateScore} said={short} />
      )}
      {refusal ? (
        <Refused refusal={refusal} />
      ) : (
        <>
          {!passes && (
            <Notice tone="success">
              You can claim it all the same: {perk.left.open} of the units that need no score{" "}
              {perk.left.open === 1 ? "is" : "are"} left.
            </Notice>
          )}
          <ClaimForm perkId={perk.id} brandName={perk.brand.name} asking={{ ...perk, days }} />
        </>
      )}
    </>
  );
}

/** Claiming a perk, or why its reader cannot and what would change that. */
export function ClaimPanel({ read, member }: { read: ReadPerk; member: boolean }) {
  return (
    <Card as="section">
      <div className="grid grid-cols-1 gap-4">
        <h2 className="text-lg">Claim</h2>
        {member ? <Member read={read} /> : <Visitor perkId={read.perk.id} refusal={read.refusal} />}
      </div>
    </Card>
  );
}
