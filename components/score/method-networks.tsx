import { ReadList } from "@/components/link/read-list";
import { kindWords } from "@/components/score/kind-words";
import { MethodSection } from "@/components/score/method-section";
import type { Network } from "@/lib/network/network";
import { networks } from "@/lib/network/networks";
import type { Formula } from "@/lib/score/formula";

const names = new Intl.ListFormat("en", { type: "conjunction" });

/** What is read on each network that can be linked, what of it counts as what, and what the network does not tell. */
export function MethodNetworks({ formula: { decay } }: { formula: Formula }) {
  return (
    <MethodSection id="networks" title="What each network shows">
      <p className="max-w-prose leading-7">
        Networks differ in what they tell. Only what everybody may see is read, and no text is kept.
      </p>
      <div className="divide-line border-line divide-y border-y">
        {Object.values(networks).map((network) => (
          <Sight key={network.name} network={network} days={decay.keptDays} />
        ))}
      </div>
    </MethodSection>
  );
}

function Sight({ network: { name, sees }, days }: { network: Network; days: number }) {
  const facts = [
    ["A post", sees.posts],
    ["Body of work", sees.body ?? "Nothing on this network."],
    ["From others counts", `${names.format(sees.received.map((kind) => kindWords[kind]))}.`],
    ["From you counts", `${names.format(sees.given.map((kind) => kindWords[kind]))}.`],
  ] as const;
  return (
    <details>
      <summary className="flex min-h-12 items-center font-medium">{name}</summary>
      <div className="grid gap-5 pt-1 pb-5">
        <dl className="grid grid-cols-1 gap-x-6 gap-y-2 text-sm leading-6 sm:grid-cols-[12rem_1fr]">
          {facts.map(([title, text]) => (
            <div key={title} className="contents">
              <dt className="font-medium">{title}</dt>
              <dd className="text-muted max-sm:mb-2">{text}</dd>
            </div>
          ))}
        </dl>
        <ReadList title={`Read, of the last ${days} days`} items={sees.read} />
        <ReadList title={`What ${name} does not tell`} items={sees.unseen} />
      </div>
    </details>
  );
}
