import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Teammate } from "@/lib/account/gate";
import { mayActAs, type Role } from "@/lib/account/role";
import { brandById } from "@/lib/brand/queries";

type Room = "campaigns" | "venues" | "team" | "scan" | "about";

const rooms: readonly { room: Room; label: string; path: string; least: Role }[] = [
  { room: "campaigns", label: "Campaigns", path: "", least: "STAFF" },
  { room: "scan", label: "Scan", path: "/scan", least: "STAFF" },
  { room: "venues", label: "Venues", path: "/venues", least: "EDITOR" },
  { room: "team", label: "Team", path: "/team", least: "STAFF" },
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
  const { slug, name } = await brandById(teammate.brandId);
  const open = rooms.filter(({ least }) => mayActAs(teammate.role, least));
  return (
    <div className="mb-6 grid gap-5 sm:mb-8">
      <div>
        <p className="text-muted text-sm font-medium wrap-anywhere">{name}</p>
        <nav aria-label="This brand" className="border-line mt-2 flex flex-wrap border-b sm:gap-x-1">
          {open.map(({ room, label, path }) => (
            <Link
              key={room}
              href={`/brand/${slug}${path}` as Route}
              aria-current={room === here ? "page" : undefined}
              className="text-muted hover:text-ink aria-[current=page]:border-leaf aria-[current=page]:text-ink -mb-px flex min-h-11 items-center border-b-2 border-transparent px-2 text-sm font-medium sm:px-3"
            >
              {label}
            </Link>
          ))}
        </nav>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="min-w-0 text-3xl leading-tight wrap-anywhere sm:text-4xl">{title}</h1>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
