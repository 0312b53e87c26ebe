import type { GateRefusal } from "@/lib/claim/gates";
import { timeInWords } from "@/lib/claim/time-words";
import { cityText, placeGateText } from "@/lib/place/words";
import { topicTitle } from "@/lib/topic/topics";

export const points = (count: number) => `${count} ${count === 1 ? "point" : "points"}`;

const raisesScore =
  "Two things raise a score most: conversations in which people answer you and you answer them, and linking another account where you have them.";

/** What a gate says to somebody whom it does not let pass, how far they are from it, and what would change that. */
export function gateSentence(refusal: GateRefusal): string {
  switch (refusal.fact) {
    case "no_score":
      return `The units left ask for a score of ${refusal.gate}, and you have no score yet. Link an account to get one.`;
    case "score_too_low":
      return `The units left ask for a score of ${refusal.gate}. Yours was ${refusal.score} at best in the last 14 days: ${points(refusal.distance)} away. ${raisesScore}`;
    case "no_topic_score":
      return `The units left ask for a score of ${refusal.gate} in ${topicTitle(refusal.topic)}, and you are not heard in it yet. What counts is others engaging with what you post about it.`;
    case "topic_score_too_low":
      return `The units left ask for a score of ${refusal.gate} in ${topicTitle(refusal.topic)}. Yours was ${refusal.score} at best in the last 14 days: ${points(refusal.distance)} away. What counts is conversation about it with people who answer you.`;
    case "place_unknown":
      return `This is for people ${placeGateText(refusal.asked)}, and you have not said where you are. Say it on the page of your place.`;
    case "elsewhere":
      return refusal.km === null
        ? `This is for people ${placeGateText(refusal.asked)}. You say that you are in ${cityText(refusal.place)}.`
        : `This is for people ${placeGateText(refusal.asked)}. You say that you are in ${cityText(refusal.place)}, which is ${refusal.km.toLocaleString("en")} km away.`;
    case "member_too_new":
      return `This is for people who have been members for ${refusal.days} ${refusal.days === 1 ? "day" : "days"}. You will have been on ${timeInWords(refusal.from, "UTC")}; nothing else is needed for that.`;
  }
}
