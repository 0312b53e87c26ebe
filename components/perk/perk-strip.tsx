import { connection } from "next/server";
import { PerkGrid } from "@/components/claim/perk-grid";
import { ButtonLink } from "@/components/ui/button";
import { visitingMember } from "@/lib/account/gate";
import { listPerks } from "@/lib/claim/perk-queries";

/** Three perks that can be claimed at this moment, and the way to the others. Nothing at all while there is none. */
export async function PerkStrip() {
  // What is open depends on the moment, also for visitors, whom no cookie tells apart.
  await connection();
  const member = await visitingMember();
  const perks = (await listPerks(member, { kind: null, city: null })).filter(
    ({ perk }) => perk.phase === "live",
  );
  if (perks.length === 0) return null;
  return (
    <section aria-labelledby="live-perks" className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="live-perks" className="text-2xl sm:text-3xl">
          Open at this moment
        </h2>
        <ButtonLink href="/perks">See all perks</ButtonLink>
      </div>
      <PerkGrid perks={perks.slice(0, 3)} member={member !== null} />
    </section>
  );
}
