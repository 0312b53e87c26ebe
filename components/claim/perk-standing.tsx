import type { ReadPerk } from "@/lib/claim/perk-queries";
import { points } from "@/lib/claim/sentences";

/** How a member stands to a perk, in a few words; null where the perk's own phase says it already. */
function standingText({ perk, refusal, gateScore }: ReadPerk): string | null {
  switch (refusal?.fact) {
    case undefined:
      return perk.gateScore !== null && (gateScore === null || gateScore < perk.gateScore)
        ? "You can claim it from the open pool"
        : "You can claim it now";
    case "already_claimed":
      return "In your wallet";
    case "identity_used":
      return "Claimed by another account of yours";
    case "no_score":
      return "The units left need a score";
    case "score_too_low":
      return `${points(refusal.distance)} away`;
    default:
      return null;
  }
}

/** The foot of a perk's card for a signed-in member. */
export function PerkStanding({ read }: { read: ReadPerk }) {
  const text = standingText(read);
  if (!text) return null;
  const reachable = read.refusal === null || read.refusal.fact === "already_claimed";
  return (
    <p className={`border-line border-t pt-3 text-sm font-medium ${reachable ? "text-leaf" : "text-muted"}`}>
      {text}
    </p>
  );
}
