import type { Route } from "next";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireMember } from "@/lib/account/gate";
import { env } from "@/lib/env";
import { finishLink } from "@/lib/link/finish-link";

/** Where a network sends members back to from its consent page. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ network: string }> },
): Promise<never> {
  const { pathname, search, searchParams } = request.nextUrl;
  const member = await requireMember(pathname + search);
  const { network } = await params;
  // Behind a proxy the request names another host than the one that was registered.
  const finished = await finishLink(member, network, new URL(pathname + search, env.url));
  if (finished.ok) redirect("/links");
  const { refusal } = finished;
  const refused = refusal.fact === "trouble" ? refusal.trouble.kind : refusal.fact;
  const trip = searchParams.get("state") ?? "";
  redirect(`/links?${new URLSearchParams({ refused, trip })}` as Route);
}
