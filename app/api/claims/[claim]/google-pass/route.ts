import { requireMember } from "@/lib/account/gate";
import { env } from "@/lib/env";
import { googleLinkOf } from "@/lib/wallet-pass/google-pass";
import { handOutPass } from "@/lib/wallet-pass/hand-out-pass";

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
  const pass = await handOutPass(member, claim);
  if (!pass.ok) return new Response(pass.refusal.sentence, { status: pass.refusal.status, headers });
  const location = await googleLinkOf(pass.value, wallet);
  return new Response(null, { status: 303, headers: { ...headers, location } });
}
