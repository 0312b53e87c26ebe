"use client";
import { LetGuestsIn } from "@/components/claim/guests-in";
import type { Entitled } from "@/lib/claim/redeem-claim";

function clock(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
}

/** What staff give to whoever is entitled: the holder, or guests who come after. */
export function EntitledWords({ brand, entitled }: { brand: string; entitled: Entitled }) {
  const { perkTitle, benefit, codeLast4, asked, note, redemption, since, guestsLeft } = entitled;
  return (
    <>
      <p className="text-4xl leading-tight font-semibold">{since ? "For guests only" : "Entitled"}</p>
      {since && (
        <p className="text-lg leading-7">The holder is in since {clock(since.at, since.timeZone)}.</p>
      )}
      <p className="text-xl leading-snug wrap-anywhere">{perkTitle}</p>
      <p className="leading-7 wrap-anywhere whitespace-pre-line">{benefit}</p>
      {note && <p className="border-gold rounded-lg border-2 px-4 py-2 font-semibold">{note}</p>}
      {asked.length > 0 && (
        <dl className="grid gap-1">
          {asked.map(({ name, text }) => (
            <div key={name} className="flex flex-wrap justify-center gap-x-2">
              <dt>{name}:</dt>
              <dd className="font-semibold wrap-anywhere">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="text-sm">
        Code ending in <span className="font-mono">{codeLast4}</span>
      </p>
      {guestsLeft > 0 && <LetGuestsIn brand={brand} redemption={redemption} left={guestsLeft} />}
    </>
  );
}
