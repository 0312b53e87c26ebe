import type { Route } from "next";

export interface Destination {
  readonly href: Route;
  readonly label: string;
}

interface Seen {
  readonly admin: boolean;
  readonly brands: readonly { readonly slug: string; readonly name: string }[];
}

/** Where the navigation leads whom: a visitor, a member, a teammate, a moderator. Most people are one thing; some are all. */
export function destinationsFor(user: Seen | null): Destination[] {
  const perks: Destination = { href: "/perks", label: "Perks" };
  if (!user) return [perks, { href: "/method", label: "How it works" }];
  return [
    perks,
    { href: "/score", label: "Score" },
    { href: "/links", label: "Links" },
    { href: "/wallet", label: "Wallet" },
    ...(user.brands.length > 0 ? [{ href: "/brand" as const, label: "Brand" }] : []),
    ...(user.admin ? [{ href: "/admin" as const, label: "Admin" }] : []),
  ];
}
