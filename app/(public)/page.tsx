import { Suspense } from "react";
import { PerkGridSkeleton } from "@/components/claim/perk-grid";
import { Anatomy } from "@/components/landing/anatomy";
import { Audiences } from "@/components/landing/audiences";
import { Closing } from "@/components/landing/closing";
import { Differences } from "@/components/landing/differences";
import { Hero } from "@/components/landing/hero";
import { Steps } from "@/components/landing/steps";
import { PerkStrip } from "@/components/perk/perk-strip";

export default function LandingPage() {
  return (
    <div className="grid grid-cols-1 gap-16 sm:gap-20">
      <Hero />
      <Suspense fallback={<PerkGridSkeleton />}>
        <PerkStrip />
      </Suspense>
      <Steps />
      <Anatomy />
      <Audiences />
      <Differences />
      <Closing />
    </div>
  );
}
