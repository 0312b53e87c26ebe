"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Progress } from "@/components/ui/meter";
import type { ReadView } from "@/lib/link/queries";

/** How far a read is, as the server tells while the page is open; the page is read anew when the read ends. */
export function ReadProgress({ account, initial }: { account: string; initial: ReadView }) {
  const router = useRouter();
  const [read, setRead] = useState(initial);
  const [lost, setLost] = useState(false);

  useEffect(() => {
    const source = new EventSource(`/api/links/progress/${account}`);
    source.onmessage = ({ data }) => {
      const next = JSON.parse(data as string) as ReadView;
      setRead(next);
      setLost(false);
      if (!next.finished) return;
      source.close();
      router.refresh();
    };
    source.onerror = () => {
      // The browser tries again by itself, unless the answer was no: signed out, or unlinked elsewhere. The page says what is next.
      if (source.readyState === EventSource.CLOSED) router.refresh();
      else setLost(true);
    };
    return () => source.close();
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
