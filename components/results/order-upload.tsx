"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { moneyText } from "@/lib/money";
import type { OrdersBrought } from "@/lib/results/import-orders";
import { orderLimits } from "@/lib/results/read-orders";

type Answer = { readonly brought: OrdersBrought } | { readonly sentences: readonly string[] };

const lost: Answer = { sentences: ["The file did not arrive. Look at your connection and try again."] };

async function send(path: string, file: File, keep: boolean): Promise<Answer> {
  if (file.size > orderLimits.bytes) return { sentences: ["The file is too large: 2 MB at most."] };
  try {
    const answer = await fetch(`${path}${keep ? "?keep=1" : ""}`, {
      method: "POST",
      body: file,
      headers: { "content-type": "text/csv" },
    });
    if (answer.ok) return { brought: (await answer.json()) as OrdersBrought };
    const said = (await answer.json()) as { sentences?: string[] };
    return said.sentences ? { sentences: said.sentences } : lost;
  } catch {
    return lost;
  }
}

const ordersText = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "order" : "orders"}`;

/** What a file comes to: `3 new orders worth €120; 2 were counted before.` */
function broughtText({ fresh, counted, sums }: OrdersBrought): string {
  const worth = sums.map(({ cents, currency }) => moneyText(cents, currency)).join(" and ");
  const before = counted > 0 ? ` ${ordersText(counted)} of claims that have one are not counted again.` : "";
  return fresh === 0 ? `There is no new order.${before}` : `${ordersText(fresh)} worth ${worth}.${before}`;
}

/** Chooses a file of orders, shows what it comes to, and counts it when that is right. */
export function OrderUpload({ path }: { path: string }) {
  const router = useRouter();
  const [id, hintId] = [useId(), useId()];
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [kept, setKept] = useState(false);

  async function bring(chosen: File, keep: boolean) {
    setBusy(true);
    const said = await send(path, chosen, keep);
    setAnswer(said);
    setBusy(false);
    const counted = keep && "brought" in said;
    setKept(counted);
    if (counted) router.refresh();
  }

  const previewed = answer && "brought" in answer && !kept ? answer.brought : null;
  return (
    <div className="grid gap-3">
      <label htmlFor={id} className="text-sm font-medium">
        File of orders
      </label>
      <p id={hintId} className="text-muted max-w-prose text-sm leading-5">
        CSV whose first line names the columns code, amount, currency and date. The code is the one that was
        shown to the member, or the short code of the pass. All of it is counted or nothing, and a claim's
        order once, however often you bring it.
      </p>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        aria-describedby={hintId}
        onChange={({ target }) => {
          setFile(target.files?.[0] ?? null);
          setAnswer(null);
          setKept(false);
        }}
        className="file:border-line-strong file:bg-card file:text-ink w-full text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-lg file:border file:px-4"
      />
      {answer && "sentences" in answer && (
        <Notice tone="danger" alert>
          <ul className="grid gap-1">
            {answer.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {answer && "brought" in answer && (
        <Notice tone={kept ? "success" : "info"} title={kept ? "Counted" : "In this file"} status>
          {broughtText(answer.brought)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button disabled={!file || busy} onClick={() => file && void bring(file, false)}>
          {busy ? "Sending …" : "Look at the file"}
        </Button>
        {file && previewed && previewed.fresh > 0 && (
          <Button look="primary" disabled={busy} onClick={() => void bring(file, true)}>
            Count these orders
          </Button>
        )}
      </div>
    </div>
  );
}
