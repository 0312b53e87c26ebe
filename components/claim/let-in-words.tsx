"use client";
import { useState } from "react";
import { AskedList } from "@/components/claim/asked-list";
import { Button } from "@/components/ui/button";
import { askedLines, judgeDay } from "@/lib/claim/asked-words";
import { dayAt } from "@/lib/claim/days";
import { guestsInWords } from "@/lib/claim/guests";
import type { ListedClaim } from "@/lib/claim/scan-list";

/** What staff give to whoever is let in by the list, and how many guests came along. */
export function LetInWords({
  claim: { perkTitle, benefit, codeLast4, guestsLeft, asked },
  timeZone,
  bring,
}: {
  claim: ListedClaim;
  /** The venue's. */
  timeZone: string;
  bring: (guests: number) => Promise<void>;
}) {
  const [came, setCame] = useState(0);
  async function letIn(guests: number) {
    await bring(guests);
    setCame(guests);
  }
  return (
    <>
      <p className="text-4xl leading-tight font-semibold">Entitled</p>
      <p className="text-xl leading-snug wrap-anywhere">{perkTitle}</p>
      <p className="leading-7 wrap-anywhere whitespace-pre-line">{benefit}</p>
      <AskedList
        asked={asked ? askedLines(asked) : []}
        note={judgeDay(asked, dayAt(new Date(), timeZone)).note ?? null}
      />
      <p className="text-sm">
        Code ending in <span className="font-mono">{codeLast4}</span>
      </p>
      {guestsLeft > 0 && (
        <fieldset className="grid justify-items-center gap-2">
          <legend className="mb-2 text-center font-medium">
            {came === 0 ? "Who came along?" : `${guestsInWords(came)} let in.`}
          </legend>
          <div className="flex flex-wrap justify-center gap-2">
            {[...Array(guestsLeft + 1).keys()].map((guests) => (
              <Button
                key={guests}
                look={guests === came ? "primary" : "secondary"}
                aria-pressed={guests === came}
                onClick={() => void letIn(guests)}
              >
                {guests === 0 ? "Nobody" : guestsInWords(guests)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      <p className="text-sm leading-6">Let in without network. Laurel is told as soon as there is one.</p>
    </>
  );
}
