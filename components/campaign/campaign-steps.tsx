import { Check } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { CampaignDraft, DraftPerk } from "@/lib/campaign/draft-queries";
import { type Lack, lackStep, type PerkStep } from "@/lib/perk/lack-step";
import { mayMove } from "@/lib/perk/status";

/** Where somebody is in the making of a campaign. */
export type CampaignPlace = "campaign" | "perks" | "budget" | "preview";

interface Step {
  readonly href: string;
  readonly label: string;
  readonly here: boolean;
  /** Whether nothing is left to do in it. */
  readonly done: boolean;
}

function StepLinks({ label, steps, letters }: { label: string; steps: readonly Step[]; letters?: true }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap gap-x-1 gap-y-1">
        {steps.map(({ href, label, here, done }, place) => (
          <li key={href}>
            <Link
              href={href as Route}
              aria-current={here ? "step" : undefined}
              className="text-muted hover:text-ink aria-[current=step]:bg-leaf-soft aria-[current=step]:text-leaf-strong flex min-h-11 items-center gap-2 rounded-lg px-3 text-sm font-medium"
            >
              <span
                aria-hidden
                className={`grid size-6 shrink-0 place-items-center rounded-full border text-xs ${done ? "border-leaf bg-leaf text-on-leaf" : "border-line-strong"}`}
              >
                {done ? <Check className="size-3.5" /> : letters ? "abc"[place] : place + 1}
              </span>
              {label}
              {done && <span className="sr-only">, complete</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const stepNames: Record<PerkStep, { label: string; path: string }> = {
  offer: { label: "What it is", path: "" },
  whom: { label: "For whom", path: "/whom" },
  supply: { label: "How many, when", path: "/supply" },
};

const isDone = (perk: DraftPerk) => perk.lacks.length === 0;
const lacksIn = (lacks: readonly Lack[], step: PerkStep) => lacks.some((lack) => lackStep[lack] === step);

/** The steps of making a campaign, and those of the perk that is open, as links: each can be taken at any time. */
export function CampaignSteps({
  brand,
  campaign,
  here,
  perk,
}: {
  brand: string;
  campaign: CampaignDraft;
  here: CampaignPlace;
  /** The draft that is open, and at which step. */
  perk?: { readonly id: string; readonly step: PerkStep };
}) {
  const base = `/brand/${brand}/campaigns/${campaign.id}`;
  const { perks } = campaign;
  const open = perks.find(({ id }) => id === perk?.id);
  const ready = perks.length > 0 && perks.every(isDone);
  const handedIn = perks.length > 0 && perks.every(({ status }) => !mayMove(status, "submit"));
  return (
    <div className="mb-6 grid gap-1">
      <StepLinks
        label="Steps of this campaign"
        steps={[
          { href: base, label: "Campaign", here: here === "campaign", done: true },
          { href: `${base}/perks`, label: "Perks", here: here === "perks", done: ready },
          { href: `${base}/budget`, label: "Budget", here: here === "budget", done: handedIn },
          { href: `${base}/preview`, label: "Preview and hand in", here: here === "preview", done: handedIn },
        ]}
      />
      {perk && open && mayMove(open.status, "edit") && (
        <div className="border-line ml-3 border-l pl-2">
          <StepLinks
            label="Steps of this perk"
            letters
            steps={(["offer", "whom", "supply"] as const).map((step) => ({
              href: `/brand/${brand}/perks/${open.id}${stepNames[step].path}`,
              label: stepNames[step].label,
              here: perk.step === step,
              done: !lacksIn(open.lacks, step),
            }))}
          />
        </div>
      )}
    </div>
  );
}
