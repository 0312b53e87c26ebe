import type { Route } from "next";
import Link from "next/link";
import { type Lack, lackStep } from "@/lib/perk/lack-step";
import { lackSentences } from "@/lib/perk/sentences";

const paths = { offer: "", whom: "/whom", supply: "/supply", codes: "/codes" } as const;

/** What a draft still lacks, each with the way to where it is put right; or that nothing is. */
export function LackList({ brand, perk, lacks }: { brand: string; perk: string; lacks: readonly Lack[] }) {
  if (lacks.length === 0) return <p className="text-leaf text-sm font-medium">Ready to be handed in</p>;
  return (
    <div className="border-gold grid gap-1 border-l-2 pl-3 text-sm leading-6">
      <p className="font-medium">Before it can be handed in:</p>
      <ul className="grid gap-1">
        {lacks.map((lack) => (
          <li key={lack}>
            <Link
              href={`/brand/${brand}/perks/${perk}${paths[lackStep[lack]]}` as Route}
              className="underline underline-offset-4"
            >
              {lackSentences[lack]}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
