import { ReadList } from "@/components/link/read-list";
import { MethodSection } from "@/components/score/method-section";
import { networks } from "@/lib/network/networks";

/** What is read on each network that can be linked, and what the network does not tell. */
export function MethodNetworks() {
  return (
    <MethodSection id="networks" title="What each network shows">
      <p className="max-w-prose leading-7">
        Networks differ in what they tell. Only what everybody may see is read, and no text is kept.
      </p>
      <div className="divide-line border-line divide-y border-y">
        {Object.values(networks).map(({ name, sees }) => (
          <details key={name}>
            <summary className="flex min-h-12 items-center font-medium">{name}</summary>
            <div className="grid gap-5 pt-1 pb-5">
              <p className="max-w-prose text-sm leading-6">
                Posts are: {sees.posts}
                {sees.body && <> Body of work is: {sees.body}</>}
              </p>
              <ReadList title="Read, of the last 180 days" items={sees.read} />
              <ReadList title={`What ${name} does not tell`} items={sees.unseen} />
            </div>
          </details>
        ))}
      </div>
    </MethodSection>
  );
}
