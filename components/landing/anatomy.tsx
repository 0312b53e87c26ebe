import { Section } from "@/components/landing/section";
import { Card } from "@/components/ui/card";

const parts = [
  {
    term: "The gate",
    text: "The score a perk asks for, said up front. Your best day of the last fourteen counts, at the upper end of its uncertainty: doubt is decided for you.",
  },
  {
    term: "The open pool",
    text: "A share of every perk needs no score at all. Whoever cannot or will not link an account is a guest here like anybody else.",
  },
  {
    term: "The claim",
    text: "Judged and written down in the same instant. Once granted it stays granted, whatever the score, the terms or the brand do later.",
  },
  {
    term: "The pass",
    text: "A code on your phone. The person at the counter sees “entitled, one guest”, never your handle and never your score.",
  },
];

/** How a perk is made up, with the two pools drawn. */
export function Anatomy() {
  return (
    <Section
      id="anatomy"
      title="How a perk works"
      lead="No posts in return: no perk may ask you to write about it, and one that did would not pass review."
    >
      <div className="grid gap-8 lg:grid-cols-[1fr_1.4fr] lg:items-start">
        <Pools />
        <dl className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
          {parts.map(({ term, text }) => (
            <div key={term}>
              <dt className="font-serif text-lg font-semibold">{term}</dt>
              <dd className="text-muted mt-1 leading-7">{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}

const stock = Array.from({ length: 40 }, (_, unit) => unit);
const openUnits = 8;

function Pools() {
  return (
    <Card>
      <p className="font-serif text-lg font-semibold">Forty of one perk, as an example</p>
      <div aria-hidden className="mt-4 grid grid-cols-10 gap-1.5">
        {stock.map((unit) => (
          <span
            key={unit}
            className={`aspect-square rounded-sm ${unit < stock.length - openUnits ? "bg-leaf" : "bg-gold-bright"}`}
          />
        ))}
      </div>
      <ul className="mt-4 grid gap-2 text-sm leading-6">
        <li className="flex items-baseline gap-2">
          <span aria-hidden className="bg-leaf size-3 shrink-0 rounded-sm" />
          {stock.length - openUnits} for scores from the gate up
        </li>
        <li className="flex items-baseline gap-2">
          <span aria-hidden className="bg-gold-bright size-3 shrink-0 rounded-sm" />
          {openUnits} in the open pool, for anybody
        </li>
      </ul>
    </Card>
  );
}
