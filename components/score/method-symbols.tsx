import type { ReactElement, ReactNode } from "react";
import { MethodSection } from "@/components/score/method-section";
import { inside, MathLine, over, power, row, sumOver } from "@/components/ui/math";
import type { Formula } from "@/lib/score/formula";
import { seedTrust } from "@/lib/score/seed-parts";
import { topicWeight } from "@/lib/score/topic-score";
import { ageTrust, weeklyLoad } from "@/lib/score/trust";

// Sums of constants may be a hair beside what they are.
const n = (amount: number) => String(Number(amount.toFixed(4)));

/** The formula in symbols, with the constants that it is computed with. The sections above say the same in words. */
export function MethodSymbols({ formula }: { formula: Formula }) {
  return (
    <MethodSection id="symbols" title="In symbols">
      <dl className="divide-line border-line divide-y border-y">
        <OfOnePerson formula={formula} />
        <OfAllPeople formula={formula} />
        <OfPoints formula={formula} />
      </dl>
    </MethodSection>
  );
}

function OfOnePerson({ formula: { decay, damping } }: { formula: Formula }) {
  const ripening = ageTrust.fullAfterDays - ageTrust.ripeAfterDays;
  return (
    <>
      <Symbols name="What is left after t days" line={row("d =", power("2", `− t / ${decay.halfLifeDays}`))}>
        Nothing of what is to come, or older than {decay.keptDays} days.
      </Symbols>
      <Symbols name="How strongly somebody engaged" line={row("s =", sumOver("acts"), "w · d · δ")}>
        w is the weight of the act. δ damps its post: {damping.undampedPostsPerDay}/k for the k-th of a day
        beyond the first {damping.undampedPostsPerDay}, times {damping.duplicateFactor} for a repeat, times
        min(1, {damping.promotionalShare}/σ) for promotion, where σ is the share of your posts that promote.
      </Symbols>
      <Symbols name="What they are worth" line={row("u = 1 −", power("e", "− s"))}>
        At most 1, however loud.
      </Symbols>
      <Symbols
        name="How far they are trusted"
        line={row("q =", over(row("min", inside("a , b")), row("max", inside(`1 , n / ${weeklyLoad}`))))}
      >
        n is how many people they engaged with this week.
      </Symbols>
      <Symbols
        name="… by age in days"
        line={row(
          `a = ${ageTrust.least} + ${n(1 - ageTrust.least)} ·`,
          over(`age − ${ageTrust.ripeAfterDays}`, n(ripening)),
        )}
      >
        At least {ageTrust.least}, and at most 1.
      </Symbols>
      <Symbols
        name="… by seeds"
        line={row(`b = ${seedTrust.least} + ${n(1 - seedTrust.least)} · min`, inside("1 , p / median"))}
      >
        p is what flows to them from the seeds: at each step {n(1 - seedTrust.restart)} of it goes on along
        engagement, and {seedTrust.restart} begins anew at the seeds. The median is that of all whom at least{" "}
        {seedTrust.leastShare} of an even share reaches. Without seeds, or with fewer than{" "}
        {seedTrust.leastNodes.toLocaleString("en")} people, b is 1.
      </Symbols>
    </>
  );
}

function OfAllPeople({ formula }: { formula: Formula }) {
  const { floors, trustedFrom, efficiency, listeningCap, counted } = formula;
  return (
    <>
      <Symbols name="An amount of people" line={row("x = T + min", inside("U , T + f"))}>
        T is the sum of q · u over people with q ≥ {trustedFrom}, U over the others. f is {floors.resonance}{" "}
        for resonance, {floors.conversation} for conversation, {floors.listening} for listening. What U has
        beyond T + f is withheld.
      </Symbols>
      <Symbols
        name="Resonance has besides"
        line={row(`${counted.share} ·`, inside(`largest + ${counted.rest} · others`))}
      >
        Of posts of a network that tells how many engaged but not who: w · d · δ · number. At most{" "}
        {counted.most} over all networks.
      </Symbols>
      <Symbols name="Conversation" line={row("u = min", inside("received , given"))}>
        What somebody is worth to you and you to them: the lesser of the two.
      </Symbols>
      <Symbols
        name="Efficiency"
        line={row(
          "x =",
          sumOver("accounts"),
          over("resonance", row(sumOver("posts"), `d + ${efficiency.posts}`)),
        )}
      >
        {efficiency.pooled === "apart"
          ? "Of each account what it has of resonance by itself"
          : "Of each account its share of resonance"}
        , without that of which only the number is known.
      </Symbols>
      <Symbols
        name="Listening, at most"
        line={row(`${listeningCap.base} + ${listeningCap.perConversation} · conversation`)}
      />
    </>
  );
}

function OfPoints({ formula }: { formula: Formula }) {
  const { base, constancy, bandDeviations } = formula;
  const curved = (most: string) => row("ln", inside(`1 + ${most} / h`));
  return (
    <>
      <Symbols name="Points for an amount" line={row("W ·", over(curved("x"), curved("M")))}>
        At most W. Of each pillar W, h and M stand under “The exact curve”. Constancy brings{" "}
        {constancy.weight} · weeks/{constancy.weeks}.
      </Symbols>
      <Symbols name="The band" line={row(`x ± ${bandDeviations} · √ x`)}>
        In resonance, conversation and listening; efficiency moves with resonance.
      </Symbols>
      <Symbols
        name="A topic"
        line={row(`${base} + ${100 - base} ·`, over("points", String(topicWeight(formula))))}
      >
        Points of resonance, conversation, efficiency and body of work about it.
      </Symbols>
    </>
  );
}

function Symbols({ name, line, children }: { name: string; line: ReactElement; children?: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-1 py-4 sm:grid-cols-[12rem_1fr]">
      <dt className="text-sm leading-6 font-medium">{name}</dt>
      <dd className="min-w-0">
        <div className="flex justify-start">
          <MathLine>{line}</MathLine>
        </div>
        {children && <p className="text-muted mt-1 max-w-prose text-sm leading-6">{children}</p>}
      </dd>
    </div>
  );
}
