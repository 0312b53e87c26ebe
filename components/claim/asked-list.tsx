import type { AskedLine } from "@/lib/claim/asked-words";

/** What staff need to know of a claim, and a note that they should read first. */
export function AskedList({ asked, note }: { asked: readonly AskedLine[]; note: string | null }) {
  return (
    <>
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
    </>
  );
}
