import { requireMember } from "@/lib/account/gate";
import { env } from "@/lib/env";
import { spend } from "@/lib/limits";
import { uuidOrNull } from "@/lib/uuid";
import { googleLinkOf } from "@/lib/wallet-pass/google-pass";
import { walletPassOf } from "@/lib/wallet-pass/queries";
import { notUsable, perMember, tooMany } from "@/lib/wallet-pass/refused";

const headers = { "cache-control": "no-store" };

/** Leads the member to Google with the pass of one of their usable claims, to put it into Google Wallet there. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/claims/[claim]/google-pass">,
): Promise<Response> {
  const { claim } = await params;
  const wallet = env.googleWallet;
  if (!wallet) return new Response(null, { status: 404, headers });
  const member = await requireMember(`/wallet/${encodeURIComponent(claim)}`);
  const id = uuidOrNull(claim);
  const pass = id && (await walletPassOf(member, id));
  if (!pass) return new Response(notUsable, { status: 404, headers });
  const spent = await spend(perMember, member);
  if (!spent.ok) return new Response(tooMany, { status: 429, headers });
  const location = await googleLinkOf(pass, wallet);
  return new Response(null, { status: 303, headers: { ...headers, location } });
}
