import { connection } from "next/server";
import { NetworkSight } from "@/components/link/network-sight";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { CardSkeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import { beginLinkAction } from "@/lib/link/actions";
import type { Network } from "@/lib/network/network";
import { networks } from "@/lib/network/networks";

/** Every network on which an account can be linked, each with what is read there. */
export async function LinkForms() {
  // Not at build: which networks are offered is a matter of settings.
  await connection();
  return (
    <section aria-labelledby="link-another" className="grid grid-cols-1 gap-4">
      <h2 id="link-another" className="text-2xl">
        Link an account
      </h2>
      <ul className="grid grid-cols-1 gap-4">
        {Object.entries(networks)
          .filter(([, network]) => network.isSetUp())
          .map(([name, network]) => (
            <LinkForm key={name} name={name} network={network} />
          ))}
      </ul>
    </section>
  );
}

export function LinkFormsSkeleton() {
  return <CardSkeleton label="The networks are loading" />;
}

/** Begins a link on one network. What was typed stays when the answer is no. */
function LinkForm({ name, network }: { name: string; network: Network }) {
  const { place, permission, go } = network;
  return (
    <Card as="li">
      <h3 className="mb-1 text-xl">{network.name}</h3>
      <p className="text-muted mb-5 text-sm leading-6">{permission}</p>
      <ActionForm action={beginLinkAction} label={`Link a ${network.name} account`}>
        <input type="hidden" name="network" value={name} />
        {place && (
          <TextField
            name="place"
            label={place.label}
            hint={place.hint}
            placeholder={place.example}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="email"
          />
        )}
        <SubmitButton pending={`Looking for ${network.name} …`}>{go}</SubmitButton>
      </ActionForm>
      <NetworkSight network={network} />
    </Card>
  );
}
