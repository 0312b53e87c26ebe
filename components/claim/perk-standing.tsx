import { points } from "@/lib/claim/gate-sentences";
import { scoreRefusal } from "@/lib/claim/gates";
import type { ReadPerk } from "@/lib/claim/perk-queries";
import { placeGateText } from "@/lib/place/words";
import { topicTitle } from "@/lib/topic/topics";

/** How a member stands to a perk, in a few words; null where the perk's own phase says it already. */
function standingText(read: ReadPerk): string | null {
  const { perk, refusal } = read;
  switch (refusal?.fact) {
    case undefined:
      return scoreRefusal(perk, read) ? "You can claim it from the open pool" : "You can claim it now";
    case "drawn_first":
      return "You can enter the draw";
    case "already_claimed":
      return refusal?.offered ? "Held for you in your wallet" : "In your wallet";
    case "identity_used":
      return "Claimed by another account of yours";
    case "no_score":
      return "The units left need a score";
    case "score_too_low":
      return `${points(refusal.distance)} away`;
    case "no_topic_score":
      return `The units left need a score in ${topicTitle(refusal.topic)}`;
    case "topic_score_too_low":
      return `${points(refusal.distance)} away in ${topicTitle(refusal.topic)}`;
    case "place_unknown":
      return `For people ${placeGateText(refusal.asked)}`;
    case "elsewhere":
      return `Not where you are: for people ${placeGateText(refusal.asked)}`;
    case "member_too_new":
      return `For members of ${refusal.days} days or longer`;
    default:
      return null;
  }
}

/** The foot of a perk's card for a signed-in member. */
export function PerkStanding({ read }: { read: ReadPerk }) {
  const text = standingText(read);
  if (!text) return null;
  const reachable = [undefined, "already_claimed", "drawn_first"].includes(read.refusal?.fact);
  return (
    <p className={`border-line border-t pt-3 text-sm font-medium ${reachable ? "text-leaf" : "text-muted"}`}>
      {text}
    </p>
  );
}
