"use client";
import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import { CameraScan } from "@/components/claim/camera-scan";
import { CodeEntry } from "@/components/claim/code-entry";
import { OfflineEntries } from "@/components/claim/offline-entries";
import { type ScanAnswer, ScanAnswerPanel } from "@/components/claim/scan-answer";
import { ScanNetwork } from "@/components/claim/scan-network";
import { signal } from "@/components/claim/scan-signal";
import { useCamera } from "@/components/claim/use-camera";
import { useOfflineScan } from "@/components/claim/use-offline-scan";
import { usePickedVenue } from "@/components/claim/use-picked-venue";
import { VenuePicker } from "@/components/claim/venue-picker";
import { redeemClaimAction } from "@/lib/claim/actions";
import { offlineSentence } from "@/lib/claim/offline-sentences";
import type { Entitled } from "@/lib/claim/redeem-claim";
import { type FormReply, idle } from "@/lib/form-reply";

type Shown = { readonly code: string } | { readonly pass: string };

function answerOf(reply: FormReply<Entitled>): ScanAnswer {
  if (reply.status === "done") return { kind: "entitled", entitled: reply.value };
  if (reply.status === "refused") return { kind: "refused", sentence: reply.sentence };
  const errors = reply.status === "invalid" ? Object.values(reply.submission.error ?? {}).flat() : [];
  return { kind: "refused", sentence: errors.find((error) => error) ?? "This is no pass of Laurel's." };
}

/** Whether asking failed before anybody was reached. Browsers tell that with no more than a type of error. */
const isNoNetwork = (error: unknown) => !navigator.onLine || error instanceof TypeError;

/** Where staff redeem: by the camera or by typing, one person after the other. */
export function Scanner({
  brand,
  venues,
}: {
  brand: string;
  venues: readonly { id: string; name: string }[];
}) {
  const [venue, setVenue] = usePickedVenue(brand, venues);
  const [answer, setAnswer] = useState<ScanAnswer | null>(null);
  const [asking, startAsking] = useTransition();
  const camera = useCamera();
  const offline = useOfflineScan(brand, venue);
  const timeZone = offline.kept?.list.venue.timeZone ?? "UTC";

  function say(said: ScanAnswer) {
    if (said.kind !== "unheard") signal(said.kind === "refused" ? "no" : "yes");
    setAnswer(said);
  }

  /** The answer by this device's list; null when it has none. */
  async function byList(shown: Shown, nonce: string): Promise<ScanAnswer | null> {
    if (!("pass" in shown))
      return offline.kept && { kind: "refused", sentence: offlineSentence({ fact: "needs_network" }) };
    const judged = await offline.judge(shown.pass, nonce).catch(() => null);
    if (!judged) return null;
    return judged.ok
      ? { kind: "let_in", claim: judged.value, timeZone, bring: (guests) => offline.bring(nonce, guests) }
      : { kind: "refused", sentence: offlineSentence(judged.refusal) };
  }

  // One nonce for each attempt: asked again because no answer came, it is the same attempt and counts once.
  function redeem(shown: Shown, nonce: string = crypto.randomUUID()) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ brand, venue, nonce, ...shown })) form.set(name, value);
    startAsking(async () => {
      try {
        const reply = await redeemClaimAction(idle, form);
        say(answerOf(reply));
      } catch (error) {
        unstable_rethrow(error);
        // If it was heard and only the answer was lost, the same nonce keeps it from counting twice.
        const judged = isNoNetwork(error) ? await byList(shown, nonce) : null;
        say(judged ?? { kind: "unheard", retry: () => redeem(shown, nonce) });
      }
    });
  }

  if (asking)
    return (
      <p role="status" className="text-muted py-16 text-center text-lg">
        Asking Laurel …
      </p>
    );
  if (answer) return <ScanAnswerPanel brand={brand} answer={answer} onNext={() => setAnswer(null)} />;
  const ready = venue !== "" || venues.length === 0;
  return (
    <div className="grid grid-cols-1 gap-6">
      {venues.length > 0 && <VenuePicker venues={venues} chosen={venue} onChoose={setVenue} />}
      {ready ? (
        <>
          {venue && <ScanNetwork scan={offline} />}
          <CameraScan
            state={camera.state}
            start={camera.start}
            stop={camera.stop}
            onRead={(pass) => redeem({ pass })}
          />
          <CodeEntry onCode={(code) => redeem({ code })} />
          <OfflineEntries entries={offline.entries} timeZone={timeZone} />
        </>
      ) : (
        <p className="text-muted text-sm leading-6">
          Choose where you are first: it is written down with each use.
        </p>
      )}
    </div>
  );
}
