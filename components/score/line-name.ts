import { pillarWords } from "@/components/score/pillar-words";
import { networkTitle } from "@/lib/network/networks";
import type { Line } from "@/lib/score/lines";

/** What a line of a receipt is called by itself: "Conversation on Mastodon", "Constancy". */
export function lineName({ pillar, network }: Pick<Line, "pillar" | "network">): string {
  const { name } = pillarWords[pillar];
  return network === null ? name : `${name} on ${networkTitle(network)}`;
}
