"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { codeLimits } from "@/lib/code/read-codes";
import { beginImportSentences } from "@/lib/code/sentences";

const lost = "The file did not arrive. Look at your connection and try again.";

/** Sends the file, and answers what is wrong with that; null when it is on its way. */
async function send(brand: string, perk: string, file: File): Promise<string | null> {
  if (file.size > codeLimits.bytes) return beginImportSentences.too_large;
  try {
    const answer = await fetch(`/api/brand/${brand}/perks/${perk}/codes`, {
      method: "POST",
      body: file,
      headers: { "x-file-name": encodeURIComponent(file.name), "content-type": "application/octet-stream" },
    });
    if (answer.status === 201) return null;
    const said = (await answer.json()) as { sentence?: string };
    return said.sentence ?? lost;
  } catch {
    return lost;
  }
}

/** Chooses a file of codes and sends it. */
export function CodeUpload({ brand, perk }: { brand: string; perk: string }) {
  const router = useRouter();
  const [id, hintId] = [useId(), useId()];
  const [file, setFile] = useState<File | null>(null);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function bring(chosen: File) {
    setSending(true);
    const said = await send(brand, perk, chosen);
    setTrouble(said);
    setSending(false);
    if (said === null) router.refresh();
  }

  return (
    <div className="grid gap-3">
      <label htmlFor={id} className="text-sm font-medium">
        File of codes
      </label>
      <p id={hintId} className="text-muted text-sm leading-5">
        One code a line, or CSV with a column named code. At most {codeLimits.codes.toLocaleString("en")}{" "}
        codes and 10 MB; a code has {codeLimits.shortest} to {codeLimits.longest} characters without spaces.
        All of it is stored, or nothing.
      </p>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        aria-describedby={hintId}
        onChange={({ target }) => {
          setFile(target.files?.[0] ?? null);
          setTrouble(null);
        }}
        className="file:border-line-strong file:bg-card file:text-ink w-full text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-lg file:border file:px-4"
      />
      {trouble && (
        <Notice tone="danger" alert>
          {trouble}
        </Notice>
      )}
      <div>
        <Button
          look="primary"
          disabled={file === null || sending}
          onClick={() => {
            if (file) void bring(file);
          }}
        >
          {sending ? "Sending …" : "Bring the codes"}
        </Button>
      </div>
    </div>
  );
}
