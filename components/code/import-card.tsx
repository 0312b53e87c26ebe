"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Progress } from "@/components/ui/meter";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelImportAction } from "@/lib/code/actions";
import type { ImportView } from "@/lib/code/queries";

const count = (number: number) => number.toLocaleString("en");

/** An import as the server tells it while the page is open; the page is read anew when it ends. */
function useImport(brand: string, initial: ImportView): ImportView {
  const router = useRouter();
  const [told, setTold] = useState(initial);
  const { id, finished } = initial;
  useEffect(() => {
    if (finished) return;
    const source = new EventSource(`/api/brand/${brand}/imports/${id}`);
    source.onmessage = ({ data }) => {
      const next = JSON.parse(data as string) as ImportView;
      setTold(next);
      if (!next.finished) return;
      source.close();
      router.refresh();
    };
    return () => source.close();
  }, [brand, id, finished, router]);
  return finished ? initial : told;
}

function Running({ brand, told }: { brand: string; told: ImportView }) {
  const { id, doing, done, total, state } = told;
  return (
    <div className="grid gap-2">
      <Progress
        label="How far the file is"
        value={done}
        most={state === "WAITING" || state === "STORING" ? null : total}
      />
      <p role="status" className="text-sm tabular-nums">
        {doing} … {done > 0 && `${count(done)} of ${count(total)}`}
      </p>
      <p className="text-muted text-sm">
        You can leave this page: it goes on, and the page knows where it is when you return.
      </p>
      <ActionForm action={cancelImportAction} label="Cancel the import">
        <input type="hidden" name="brand" value={brand} />
        <input type="hidden" name="import" value={id} />
        <div>
          <SubmitButton look="secondary">Cancel</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

function WrongLines({ brand, told }: { brand: string; told: ImportView }) {
  const { id, troubleCount, troubles } = told;
  return (
    <div className="grid gap-2 text-sm leading-6">
      <p>
        {count(troubleCount)} {troubleCount === 1 ? "line is" : "lines are"} wrong. Put them right in the file
        and bring it again.
      </p>
      <ul className="border-line bg-sunken max-h-64 overflow-y-auto rounded-lg border px-3 py-2">
        {troubles.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {troubleCount > troubles.length && <p className="text-muted">The first {troubles.length} are shown.</p>}
      <a
        href={`/api/brand/${brand}/imports/${id}/report`}
        download
        className="flex min-h-11 items-center underline underline-offset-4"
      >
        Download all wrong lines
      </a>
    </div>
  );
}

/** A file of codes: how far it is while it is on its way, then what became of it. */
export function ImportCard({ brand, initial }: { brand: string; initial: ImportView }) {
  const told = useImport(brand, initial);
  const { fileName, finished, state, total, doing } = told;
  return (
    <li className="border-line grid gap-3 border-t pt-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 font-medium wrap-anywhere">{fileName}</span>
        {finished && <Badge tone={state === "DONE" ? "good" : "plain"}>{count(total)} codes</Badge>}
      </p>
      {finished ? <p className="text-sm">{doing}.</p> : <Running brand={brand} told={told} />}
      {state === "REFUSED" && <WrongLines brand={brand} told={told} />}
    </li>
  );
}
