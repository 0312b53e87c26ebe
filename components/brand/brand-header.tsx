import type { Route } from "next";
import type { ReactNode } from "react";
import { ProvenDomain } from "@/components/domain/proven-domains";
import { SubNavigation } from "@/components/ui/sub-navigation";
import type { Teammate } from "@/lib/account/gate";
import { mayActAs, type Role } from "@/lib/account/role";
import { takesMoney } from "@/lib/billing/queries";
import { brandById } from "@/lib/brand/queries";
import { provenDomains } from "@/lib/domain/queries";

type Room = "campaigns" | "messages" | "money" | "venues" | "team" | "scan" | "domain" | "about";

const rooms: readonly { room: Room; label: string; path: string; least: Role }[] = [
  { room: "campaigns", label: "Campaigns", path: "", least: "EDITOR" },
  { room: "messages", label: "Messages", path: "/messages", least: "EDITOR" },
  { room: "money", label: "Money", path: "/money", least: "OWNER" },
  { room: "scan", label: "Scan", path: "/scan", least: "STAFF" },
  { room: "venues", label: "Venues", path: "/venues", least: "EDITOR" },
  { room: "team", label: "Team", path: "/team", least: "EDITOR" },
  { room: "domain", label: "Domain", path: "/domain", least: "OWNER" },
  { room: "about", label: "About", path: "/edit", least: "OWNER" },
];

/** The head of each of a brand's rooms: whose it is, the ways to the others, the room's own heading and first act. */
export async function BrandHeader({
  teammate,
  here,
  title,
  actions,
}: {
  teammate: Teammate;
  here: Room;
  title: ReactNode;
  actions?: ReactNode;
}) {
  const [{ slug, name }, proven] = await Promise.all([
    brandById(teammate.brandId),
    provenDomains(teammate.brandId),
  ]);
  const open = rooms.filter(
    ({ room, least }) => mayActAs(teammate.role, least) && (room !== "money" || takesMoney()),
  );
  return (
    <div className="mb-6 grid gap-5 sm:mb-8">
      <div>
        <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-medium">
          <span className="min-w-0 wrap-anywhere">{name}</span>
          {proven.map(({ domain, url }) => (
            <ProvenDomain key={domain} domain={domain} url={url} />
          ))}
        </p>
        {/* Staff have one room. */}
        {open.length > 1 && (
          <div className="mt-2">
            <SubNavigation
              label="This brand"
              ways={open.map(({ room, label, path }) => ({
                href: `/brand/${slug}${path}` as Route,
                label,
                here: room === here,
              }))}
            />
          </div>
        )}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="min-w-0 text-3xl leading-tight wrap-anywhere sm:text-4xl">{title}</h1>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
