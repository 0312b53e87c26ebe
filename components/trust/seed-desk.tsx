import { SeedList } from "@/components/trust/seed-list";
import { SeedSearch } from "@/components/trust/seed-search";
import { WeighingCard } from "@/components/trust/weighing-card";
import { requireAdmin } from "@/lib/account/gate";
import { findCandidates } from "@/lib/trust/candidate-queries";
import { lastWeighing, listSeeds } from "@/lib/trust/queries";
import { leastHandle } from "@/lib/trust/schema";

/** The seeds before a moderator: what they come to, picking one, those in force and those of before. */
export async function SeedDesk({ handle }: { handle: Promise<string | null> }) {
  const begins = await handle;
  const admin = await requireAdmin("/admin/seeds");
  const [seeds, weighing, found] = await Promise.all([
    listSeeds(admin),
    lastWeighing(),
    begins && begins.length >= leastHandle ? findCandidates(admin, begins) : null,
  ]);
  return (
    <div className="grid grid-cols-1 gap-8">
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <WeighingCard inForce={seeds.inForce.length} weighing={weighing} />
        <SeedSearch begins={begins} found={found} />
      </div>
      <SeedList seeds={seeds} />
    </div>
  );
}
