"use client";
import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import { CameraScan } from "@/components/claim/camera-scan";
import { CodeEntry } from "@/components/claim/code-entry";
import { type ScanAnswer, ScanAnswerPanel } from "@/components/claim/scan-answer";
import { useCamera } from "@/components/claim/use-camera";
import { VenuePicker } from "@/components/claim/venue-picker";
import { redeemClaimAction } from "@/lib/claim/actions";
import type { Entitled } from "@/lib/claim/redeem-claim";
import { type FormReply, idle } from "@/lib/form-reply";

type Shown = { readonly code: string } | { readonly pass: string };

function answerOf(reply: FormReply<Entitled>): ScanAnswer {
  if (reply.status === "done") return { kind: "entitled", entitled: reply.value };
  if (reply.status === "refused") return { kind: "refused", sentence: reply.sentence };
  const errors = reply.status === "invalid" ? Object.values(reply.submission.error ?? {}).flat() : [];
  return { kind: "refused", sentence: errors.find((error) => error) ?? "This is no pass of Laurel's." };
}

/** Where staff redeem: by the camera or by typing, one person after the other. */
export function Scanner({
  brand,
  venues,
}: {
  brand: string;
  venues: readonly { id: string; name: string }[];
}) {
  const [only] = venues;
  const [venue, setVenue] = useState(venues.length === 1 && only ? only.id : "");
  const [answer, setAnswer] = useState<ScanAnswer | null>(null);
  const [asking, startAsking] = useTransition();
  const camera = useCamera();

  // One nonce for each attempt: asked again because no answer came, it is the same attempt and counts once.
  function redeem(shown: Shown, nonce: string = crypto.randomUUID()) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ brand, venue, nonce, ...shown })) form.set(name, value);
    startAsking(async () => {
      try {
        const reply = await redeemClaimAction(idle, form);
        setAnswer(answerOf(reply));
      } catch (error) {
        unstable_rethrow(error);
        setAnswer({ kind: "unheard", retry: () => redeem(shown, nonce) });
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
          <CameraScan
            state={camera.state}
            start={camera.start}
            stop={camera.stop}
            onRead={(pass) => redeem({ pass })}
          />
          <CodeEntry onCode={(code) => redeem({ code })} />
        </>
      ) : (
        <p className="text-muted text-sm leading-6">
          Choose where you are first: it is written down with each use.
        </p>
      )}
    </div>
  );
}
