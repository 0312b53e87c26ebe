import { BrandHeader } from "@/components/brand/brand-header";
import { DomainCard } from "@/components/domain/domain-card";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireTeammate } from "@/lib/account/gate";
import { brandById } from "@/lib/brand/queries";
import { askDomainAction } from "@/lib/domain/actions";
import { mostDomains } from "@/lib/domain/ask-domain";
import { domainsOf } from "@/lib/domain/queries";

function AskForm({ brand, first }: { brand: string; first: boolean }) {
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">{first ? "Which domain is yours?" : "Another domain"}</h2>
      <ActionForm action={askDomainAction} label="New domain" done="The domain stands in the list.">
        <input type="hidden" name="brand" value={brand} />
        <TextField
          name="name"
          label="Domain"
          hint="The name alone, as in example.org. One with www. in front is another one."
          maxLength={300}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="url"
        />
        <div>
          <SubmitButton look={first ? "primary" : "secondary"}>Get a token</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

/** The domains that a brand proves, or proved, to be its own; for owners. */
export async function Domains({ slug }: { slug: Promise<string> }) {
  const brand = await slug;
  const teammate = await requireTeammate(brand, "OWNER", `/brand/${brand}/domain`);
  const [{ websiteUrl }, domains] = await Promise.all([
    brandById(teammate.brandId),
    domainsOf(teammate.brandId),
  ]);
  return (
    <>
      <BrandHeader teammate={teammate} here="domain" title="Your domain" />
      <p className="text-muted mb-6 max-w-prose leading-7">
        Show that a domain is yours, and members see it beside your name on each of your perks. You put a
        token there that only you were given; we look for it, and again every 90 days.
      </p>
      <div className="grid max-w-3xl gap-6">
        {domains.map((domain) => (
          <DomainCard key={domain.id} brand={brand} view={domain} websiteUrl={websiteUrl} />
        ))}
        {domains.length < mostDomains && <AskForm brand={brand} first={domains.length === 0} />}
      </div>
    </>
  );
}
