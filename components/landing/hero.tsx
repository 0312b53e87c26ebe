import { ExampleReceipt } from "@/components/landing/receipt";
import { ButtonLink } from "@/components/ui/button";

/** What Laurel is, in ten seconds, and the thing itself beside it. */
export function Hero() {
  return (
    <section className="grid items-center gap-12 lg:grid-cols-[1.1fr_1fr] lg:gap-16">
      <div className="min-w-0">
        <p className="text-gold text-sm font-semibold">An open score, and the perks it opens</p>
        <h1 className="mt-3 text-4xl leading-[1.1] sm:text-5xl lg:text-6xl">
          A score you can read line by line
        </h1>
        <p className="mt-5 max-w-xl text-lg leading-8">
          Laurel looks at how you talk with people on the accounts you link, and gives you a number from 1 to
          100 together with everything it is made of. Brands open perks to it: a lounge visit, a better room,
          a discount at a shop around the corner.
        </p>
        <div className="mt-7 flex flex-wrap gap-3">
          <ButtonLink href="/sign-in?from=%2Flinks" look="primary">
            Link your first account
          </ButtonLink>
          <ButtonLink href="/perks">Look at the perks</ButtonLink>
        </div>
        <p className="text-muted mt-5 max-w-xl text-sm leading-6">
          Begins with any Mastodon server, or with Bluesky. Only you see your score: nobody can look you up,
          and brands learn one word, “eligible”. Unlink, and what was read is gone.
        </p>
      </div>
      <ExampleReceipt />
    </section>
  );
}
