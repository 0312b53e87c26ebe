import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ClaimPanel } from "@/components/claim/claim-panel";
import { PerkDetail } from "@/components/perk/perk-detail";
import { CountOpened } from "@/components/results/count-opened";
import { CardSkeleton } from "@/components/ui/skeleton";
import { visitingMember } from "@/lib/account/gate";
import { perkById } from "@/lib/claim/perk-queries";
import { lotteryOf } from "@/lib/lottery/queries";
import { placeOf } from "@/lib/place/queries";
import { uuidOrNull } from "@/lib/uuid";
import { lineOf } from "@/lib/waitlist/queries";

/** An approved perk for whoever looks, with what they can do about it. */
export async function PerkPage({ perkId: given }: { perkId: Promise<string> }) {
  await connection();
  const perkId = uuidOrNull(await given);
  const member = await visitingMember();
  const read = perkId && (await perkById(member, perkId));
  if (!read) notFound();
  const [line, lottery, place] = await Promise.all([
    lineOf(member, perkId),
    lotteryOf(member, perkId),
    member && placeOf(member),
  ]);
  return (
    <PerkDetail perk={read.perk} from={place?.city ?? null}>
      <ClaimPanel read={read} line={line} lottery={lottery} member={member !== null} />
      <CountOpened perk={perkId} />
    </PerkDetail>
  );
}

export function PerkPageSkeleton() {
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8">
      <CardSkeleton label="Reading the perk" />
      <CardSkeleton />
    </div>
  );
}
