import { Notice } from "@/components/ui/notice";
import { requireMember } from "@/lib/account/gate";
import { placeOfTrip } from "@/lib/link/queries";
import { namedSentence } from "@/lib/link/sentences";

/** Why the member came back from a consent page without a linked account, in words. */
export async function TripRefusal({
  search,
}: {
  search: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { refused, trip } = await search;
  if (typeof refused !== "string") return null;
  const member = await requireMember("/links");
  const met = await placeOfTrip(member, typeof trip === "string" ? trip : "");
  const sentence = namedSentence(refused, met, new Date());
  return (
    sentence && (
      <Notice tone="danger" title="Nothing was linked" alert>
        {sentence}
      </Notice>
    )
  );
}
