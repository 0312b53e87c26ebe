"use client";
import { AskedList } from "@/components/claim/asked-list";
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
      <AskedList asked={asked} note={note} />
      <p className="text-sm">
        Code ending in <span className="font-mono">{codeLast4}</span>
      </p>
      {guestsLeft > 0 && <LetGuestsIn brand={brand} redemption={redemption} left={guestsLeft} />}
    </>
  );
}
