import { BadgeCheck } from "lucide-react";
import type { ProvenDomain as Proven } from "@/lib/domain/proven";

/** A domain that a brand proved to be its own, as a way there. */
export function ProvenDomain({ domain, url }: Proven) {
  return (
    <a
      href={url}
      rel="noopener nofollow"
      className="text-leaf inline-flex min-h-6 min-w-0 items-center gap-1.5 font-medium underline underline-offset-4"
    >
      <BadgeCheck aria-hidden className="size-4 shrink-0" />
      <span className="wrap-anywhere">{domain}</span>
    </a>
  );
}

/** The same beside a perk, with what it means; nothing where nothing is proved. */
export function ProvenDomains({ proven }: { proven: readonly Proven[] }) {
  if (proven.length === 0) return null;
  return (
    <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm leading-6">
      {proven.map(({ domain, url }) => (
        <ProvenDomain key={domain} domain={domain} url={url} />
      ))}
      <span>
        The brand showed Laurel that it controls {proven.length === 1 ? "this domain" : "these domains"}.
      </span>
    </p>
  );
}
