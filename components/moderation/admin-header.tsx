import type { Route } from "next";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { SubNavigation } from "@/components/ui/sub-navigation";

type Room = "queue" | "appeals" | "claims" | "seeds" | "formula" | "stock" | "audit";

const rooms: readonly { readonly room: Room; readonly label: string; readonly href: Route }[] = [
  { room: "queue", label: "Queue", href: "/admin" },
  { room: "appeals", label: "Appeals", href: "/admin/appeals" },
  { room: "claims", label: "Claims", href: "/admin/claims" },
  { room: "seeds", label: "Seeds", href: "/admin/seeds" },
  { room: "formula", label: "Formula", href: "/admin/formula" },
  { room: "stock", label: "Stock", href: "/admin/stock" },
  { room: "audit", label: "Audit", href: "/admin/audit" },
];

/** The head of each of the moderators' rooms: the ways to the others, then the room's own heading. */
export function AdminHeader({
  here,
  ...header
}: {
  here: Room;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <>
      <div className="mb-5">
        <SubNavigation
          label="Moderation"
          ways={rooms.map(({ room, label, href }) => ({ href, label, here: room === here }))}
        />
      </div>
      <PageHeader {...header} />
    </>
  );
}
