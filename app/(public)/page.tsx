import { Anatomy } from "@/components/landing/anatomy";
import { Audiences } from "@/components/landing/audiences";
import { Closing } from "@/components/landing/closing";
import { Differences } from "@/components/landing/differences";
import { Hero } from "@/components/landing/hero";
import { Steps } from "@/components/landing/steps";

export default function LandingPage() {
  return (
    <div className="grid gap-16 sm:gap-20">
      <Hero />
      <Steps />
      <Anatomy />
      <Audiences />
      <Differences />
      <Closing />
    </div>
  );
}
