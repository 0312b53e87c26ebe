import { Section } from "@/components/landing/section";

const steps = [
  {
    title: "Link an account",
    text: "Type your handle and agree on your own server. Laurel may read, never write: your posts, who answered, whom you answered. Names are not kept.",
  },
  {
    title: "Read your receipt",
    text: "Eight lines that add up to your number, each with what it measures and what was left out, and why. The formula is public, with every constant.",
  },
  {
    title: "Claim a perk",
    text: "Each perk says whom it is open to and how far you are. One click holds yours; a pass or a code shows it at the counter. Claiming never changes your score.",
  },
];

/** From here to a perk in the hand. */
export function Steps() {
  return (
    <Section id="steps" title="Three steps, none of them hidden">
      <ol className="grid gap-8 md:grid-cols-3">
        {steps.map(({ title, text }, place) => (
          <li key={title} className="grid grid-cols-[auto_1fr] gap-x-4">
            <span aria-hidden className="text-gold font-serif text-4xl leading-none font-semibold">
              {place + 1}
            </span>
            <div>
              <h3 className="text-xl leading-tight">{title}</h3>
              <p className="text-muted mt-2 leading-7">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
