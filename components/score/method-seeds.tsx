import { connection } from "next/server";
import { Suspense } from "react";
import { Time } from "@/components/ui/time";
import { seedTrust } from "@/lib/score/seed-parts";
import { publicTrust } from "@/lib/trust/queries";

/** How many seeds there are now, and whether trust looks at them. */
export function MethodSeeds() {
  return (
    <Suspense fallback={<span>How many there are is being read.</span>}>
      <SeedsNow />
    </Suspense>
  );
}

const count = (number: number) => number.toLocaleString("en");

async function SeedsNow() {
  await connection();
  const { seeds, people, weighedAt, seeded } = await publicTrust();
  if (!weighedAt) return <>Nobody has been weighed yet, so age alone counts.</>;
  const there = seeds === 1 ? "There is 1 seed" : `There are ${count(seeds)} seeds`;
  return (
    <>
      {there} now, and there were {count(people)} people in the graph when it was weighed last (
      <Time at={weighedAt} />
      ).{" "}
      {seeded
        ? "So seeds count."
        : `Without a seed, or with fewer than ${count(seedTrust.leastNodes)} people, it says too little: age alone counts.`}
    </>
  );
}
