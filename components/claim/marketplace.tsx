import { connection } from "next/server";
import { PerkFilters } from "@/components/claim/perk-filters";
import { PerkGrid } from "@/components/claim/perk-grid";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { type MemberId, visitingMember } from "@/lib/account/gate";
import { listedPerks, listPerks, type PerkFilter, perkCities, type ReadPerk } from "@/lib/claim/perk-queries";

function Group({
  id,
  title,
  perks,
  member,
}: {
  id: string;
  title: string;
  perks: readonly ReadPerk[];
  member: boolean;
}) {
  if (perks.length === 0) return null;
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-4">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      <PerkGrid perks={perks} member={member} />
    </section>
  );
}

function Groups({ perks, member }: { perks: readonly ReadPerk[]; member: MemberId | null }) {
  const now = perks.filter(({ refusal }) => refusal === null);
  const over = perks.filter(({ perk }) => perk.phase === "ended" || perk.phase === "sold_out");
  const rest = perks.filter((read) => !now.includes(read) && !over.includes(read));
  const known = member !== null;
  return (
    <>
      <Group id="now" title={known ? "You can claim these now" : "Open now"} perks={now} member={known} />
      <Group
        id="rest"
        title={known ? "Not yet, or yours already" : "Opening soon"}
        perks={rest}
        member={known}
      />
      <Group id="over" title="Sold out or ended" perks={over} member={known} />
    </>
  );
}

function SignInHint() {
  return (
    <Notice>
      <p>
        Sign in to see which of these you can claim now and how far you are from the others. Every perk keeps
        units for people without a score.
      </p>
      <div className="mt-3">
        <ButtonLink href="/sign-in?from=%2Fperks">Sign in</ButtonLink>
      </div>
    </Notice>
  );
}

/** All perks for whoever looks, those that they can claim first. */
export async function Marketplace({ filter: given }: { filter: Promise<PerkFilter> }) {
  await connection();
  const filter = await given;
  const member = await visitingMember();
  const [perks, cities] = await Promise.all([listPerks(member, filter), perkCities()]);
  const filtered = filter.kind !== null || filter.city !== null;
  return (
    <div className="grid grid-cols-1 gap-8">
      {!member && <SignInHint />}
      <PerkFilters filter={filter} cities={cities} />
      {perks.length === 0 ? (
        <EmptyState
          title={filtered ? "Nothing fits this choice" : "No perks yet"}
          action={filtered && <ButtonLink href="/perks">Show everything</ButtonLink>}
        >
          {filtered
            ? "There is no perk of this kind in this place at the moment."
            : "Brands are preparing their first ones. Link an account meanwhile, so that your score is ready."}
        </EmptyState>
      ) : (
        <Groups perks={perks} member={member} />
      )}
      {perks.length === listedPerks && (
        <p className="text-muted text-sm">
          These are the {listedPerks} that close first. Choose a kind or a city to see others.
        </p>
      )}
    </div>
  );
}
