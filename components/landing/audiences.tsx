import { MessagesSquare, ScanEye, Store } from "lucide-react";
import type { ReactNode } from "react";
import { Section } from "@/components/landing/section";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** Who meets on Laurel, and what each gets. */
export function Audiences() {
  return (
    <Section id="audiences" title="Who is here">
      <div className="grid gap-5 lg:grid-cols-3">
        <Audience
          icon={<MessagesSquare aria-hidden className="text-gold size-6" />}
          title="People who talk with people"
          text="You answer, you ask, you come back. Laurel makes that visible to you, and lets you use it without showing it to anybody."
          way={<ButtonLink href="/sign-in?from=%2Flinks">Get your score</ButtonLink>}
        />
        <Audience
          icon={<Store aria-hidden className="text-gold size-6" />}
          title="Brands with something to offer"
          text="Post a perk, choose its gate and its open pool, and redeem it at the door by scanning a code. You pay for no posts and buy no praise."
          way={<ButtonLink href="/brand">Offer a perk</ButtonLink>}
        />
        <Audience
          icon={<ScanEye aria-hidden className="text-gold size-6" />}
          title="Moderators in between"
          text="A person reads every perk before it opens, and gives a reason for each no. Every act is written down, by whom and when."
          way={<ButtonLink href="/perks">See what passed</ButtonLink>}
        />
      </div>
    </Section>
  );
}

function Audience({
  icon,
  title,
  text,
  way,
}: {
  icon: ReactNode;
  title: string;
  text: string;
  way: ReactNode;
}) {
  return (
    <Card>
      <div className="flex h-full flex-col items-start gap-3">
        {icon}
        <h3 className="text-xl leading-tight">{title}</h3>
        <p className="text-muted mb-2 leading-7">{text}</p>
        <div className="mt-auto">{way}</div>
      </div>
    </Card>
  );
}
