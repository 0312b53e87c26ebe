"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Progress } from "@/components/ui/meter";
import type { ReadView } from "@/lib/link/queries";

const everyMs = 1_500;

/** How far a read is, asked for again and again while the page is open; the page is read anew when the read ends. */
export function ReadProgress({ account, initial }: { account: string; initial: ReadView }) {
  const router = useRouter();
  const [read, setRead] = useState(initial);
  const [lost, setLost] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    async function ask() {
      try {
        const answer = await fetch(`/api/links/${account}/progress`, {
          signal: leaving.signal,
          redirect: "manual",
        });
        // Signed out or unlinked elsewhere: the page itself says what is next.
        if (!answer.ok) return router.refresh();
        const next = (await answer.json()) as ReadView;
        setRead(next);
        setLost(false);
        if (next.finished) return router.refresh();
      } catch {
        if (leaving.signal.aborted) return;
        setLost(true);
      }
      timer = setTimeout(() => void ask(), everyMs);
    }
    timer = setTimeout(() => void ask(), everyMs);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [account, router]);

  return (
    <div className="grid gap-2">
      <Progress label="How far the reading is" value={read.done} most={read.total} />
      <p role="status" className="text-sm tabular-nums">
        {read.doing}
        {read.step === "DONE" ? "." : " …"}
      </p>
      <p className="text-muted text-sm">
        {lost
          ? "Laurel cannot be reached right now. Reading goes on; this page follows when the connection is back."
          : "You can leave this page: reading goes on, and the page knows where it is when you return."}
      </p>
    </div>
  );
}
