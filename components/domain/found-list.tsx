import { CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { Found } from "@/lib/domain/found";
import { dnsSentence, fileSentence } from "@/lib/domain/sentences";

function Place({ name, there, children }: { name: string; there: boolean; children: ReactNode }) {
  const Icon = there ? CircleCheck : CircleDashed;
  return (
    <div className="grid gap-x-3 gap-y-1 sm:grid-cols-[6rem_minmax(0,1fr)]">
      <dt className="flex items-center gap-1.5 self-start text-sm leading-6 font-medium">
        <Icon aria-hidden className={`size-4 shrink-0 ${there ? "text-leaf" : "text-muted"}`} />
        {name}
      </dt>
      <dd className="text-sm leading-6 wrap-anywhere">{children}</dd>
    </div>
  );
}

/** What the last check found at both places. */
export function FoundList({
  found: { dns, file },
  domain,
  checkedAt,
}: {
  found: Found;
  domain: string;
  checkedAt: Date;
}) {
  return (
    <section className="bg-sunken grid gap-3 rounded-lg px-4 py-4">
      <h3 className="text-base font-semibold">
        What we found, <Time at={checkedAt} />
      </h3>
      <dl className="grid gap-3">
        <Place name="DNS" there={dns.was === "token"}>
          {dnsSentence(dns, domain)}
          {dns.was === "other_values" && (
            <ul className="mt-1 grid gap-1">
              {dns.values.map((value, place) => (
                <li key={String(place)} className="font-mono text-xs leading-5">
                  {value}
                </li>
              ))}
            </ul>
          )}
        </Place>
        {file && (
          <Place name="File" there={file.was === "token"}>
            {fileSentence(file, domain)}
          </Place>
        )}
      </dl>
    </section>
  );
}
