import { AskedFields } from "@/components/claim/asked-fields";
import { WaveTable } from "@/components/perk/wave-table";
import { buttonClass } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/choice";
import { usableSpan } from "@/lib/claim/days";
import { disclosureOf } from "@/lib/claim/disclosure";
import type { PerkView } from "@/lib/perk/view";

/** What a member who passes every gate finds where they claim, from the opening on. Nothing in it can be pressed. */
export function ClaimPreview({ perk }: { perk: PerkView }) {
  const { kind, guestsMost, delivers, opensAt, usableDays, timeZone } = perk;
  const draws = perk.mode === "LOTTERY";
  return (
    <Card as="section">
      <div inert className="grid grid-cols-1 gap-4">
        <h4 className="font-serif text-lg font-semibold">{draws ? "Enter the draw" : "Claim"}</h4>
        {draws ? (
          <p className="text-sm leading-6">
            Members enter until the draw, and whoever is drawn gets an offer. What the draw leaves is first
            come.
          </p>
        ) : (
          <>
            <AskedFields
              asking={{ kind, guestsMost, delivers, days: usableSpan(opensAt, usableDays, timeZone) }}
            />
            <CheckboxField name="disclosure">
              I agree: <q>{disclosureOf(perk.brand.name)}</q>
            </CheckboxField>
          </>
        )}
        <span className={buttonClass("primary", true)}>{draws ? "Enter the draw" : "Claim it"}</span>
        {perk.waves.length > 0 && <WaveTable perk={perk} />}
      </div>
    </Card>
  );
}
