import type { Route } from "next";
import { ClaimForm } from "@/components/claim/claim-form";
import { GateDistances } from "@/components/claim/gate-distance";
import { LotteryEntry, LotteryProof } from "@/components/lottery/entry";
import { WaveTable } from "@/components/perk/wave-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { Line } from "@/components/waitlist/line";
import { scoreRefusal } from "@/lib/claim/gates";
import type { ReadPerk } from "@/lib/claim/perk-queries";
import type { ClaimRefusal } from "@/lib/claim/refusal";
import { claimSentence } from "@/lib/claim/sentences";
import type { LotteryView } from "@/lib/lottery/queries";
import { asksScore } from "@/lib/perk/gates";
import type { LineView } from "@/lib/waitlist/queries";
import { joinRefusal } from "@/lib/waitlist/refusal";

function WayOn({ refusal }: { refusal: ClaimRefusal }) {
  switch (refusal.fact) {
    case "already_claimed":
      return (
        <ButtonLink href={`/wallet/${refusal.claimId}` as Route} look="primary" wide>
          {refusal.offered ? "See the offer" : "Show my pass"}
        </ButtonLink>
      );
    case "no_score":
    case "no_topic_score":
      return (
        <ButtonLink href="/links" look="primary" wide>
          Link an account
        </ButtonLink>
      );
    case "place_unknown":
    case "elsewhere":
      return (
        <ButtonLink href="/place" look={refusal.fact === "elsewhere" ? "secondary" : "primary"} wide>
          {refusal.fact === "elsewhere" ? "See what you said" : "Say where you are"}
        </ButtonLink>
      );
    case "score_too_low":
    case "topic_score_too_low":
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

// What signing in early is good for.
const worthSigningIn: ReadonlySet<ClaimRefusal["fact"]> = new Set(["not_open_yet", "drawn_first"]);

function Visitor({ perkId, refusal }: { perkId: string; refusal: ClaimRefusal | null }) {
  if (refusal && !worthSigningIn.has(refusal.fact)) return <Refused refusal={refusal} />;
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

/** The form that claims, also before the opening: whoever waits has filled it in by then. */
function Claiming({ read }: { read: ReadPerk }) {
  const { perk, refusal, days, now } = read;
  const early = refusal?.fact === "not_open_yet";
  const left = perk.left.open;
  return (
    <>
      {early && (
        <p className="text-sm leading-6">
          Opens <Time at={perk.opensAt} zone={perk.timeZone} />. Fill this in while you wait: nobody can claim
          earlier, and the page need not be loaded again.
        </p>
      )}
      {scoreRefusal(perk, read) && (
        <Notice tone="success">
          You can claim it all the same: {left} of the units that need no score {left === 1 ? "is" : "are"}{" "}
          left.
        </Notice>
      )}
      {asksScore(perk) && (
        <p className="text-muted text-sm leading-6">
          What you claim stays yours: a score that falls before you use it changes nothing.
        </p>
      )}
      <ClaimForm
        perkId={perk.id}
        brandName={perk.brand.name}
        asking={{ kind: perk.kind, guestsMost: perk.guestsMost, delivers: perk.delivers, days }}
        opening={early ? { opensAtMs: perk.opensAt.getTime(), renderedAtMs: now.getTime() } : null}
        waitlist={perk.waitlist}
      />
    </>
  );
}

function Member({ read }: { read: ReadPerk }) {
  const { refusal } = read;
  const claims = refusal === null || refusal.fact === "not_open_yet";
  return (
    <>
      <GateDistances read={read} />
      {claims && <Claiming read={read} />}
      {refusal && !claims && refusal.fact !== "drawn_first" && <Refused refusal={refusal} />}
    </>
  );
}

interface Panel {
  readonly read: ReadPerk;
  readonly line: LineView;
  /** Null where the perk is not given out by lottery. */
  readonly lottery: LotteryView | null;
  readonly member: boolean;
}

/** What there is besides claiming: the draw to enter, the line to wait in. */
function OtherWays({ read: { perk, refusal }, line, lottery }: Panel) {
  if (refusal?.fact === "drawn_first" && lottery)
    return <LotteryEntry perkId={perk.id} lottery={lottery} timeZone={perk.timeZone} />;
  const joinable = joinRefusal(perk.waitlist, refusal) === null;
  return <Line perkId={perk.id} line={line} joinable={joinable} offerHours={perk.offerHours} />;
}

/** Claiming a perk, or why its reader cannot and what would change that, and what they can do instead. */
export function ClaimPanel(panel: Panel) {
  const { read, lottery, member } = panel;
  const { perk, refusal } = read;
  return (
    <Card as="section">
      <div className="grid grid-cols-1 gap-4">
        <h2 className="text-lg">{refusal?.fact === "drawn_first" ? "Enter the draw" : "Claim"}</h2>
        {member ? <Member read={read} /> : <Visitor perkId={perk.id} refusal={refusal} />}
        {member && <OtherWays {...panel} />}
        {lottery && <LotteryProof perkId={perk.id} lottery={lottery} />}
        {perk.waves.length > 0 && <WaveTable perk={perk} />}
      </div>
    </Card>
  );
}
