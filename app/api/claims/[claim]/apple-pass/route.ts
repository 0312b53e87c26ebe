import { requireMember } from "@/lib/account/gate";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { applePassOf } from "@/lib/wallet-pass/apple-pass";
import { handOutPass } from "@/lib/wallet-pass/hand-out-pass";

const headers = { "cache-control": "no-store" };

/** The pass of one of the member's usable claims as a file for Apple Wallet. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/claims/[claim]/apple-pass">,
): Promise<Response> {
  const { claim } = await params;
  const wallet = env.appleWallet;
  if (!wallet) return new Response(null, { status: 404, headers });
  const member = await requireMember(`/wallet/${encodeURIComponent(claim)}`);
  const pass = await handOutPass(member, claim);
  if (!pass.ok) return new Response(pass.refusal.sentence, { status: pass.refusal.status, headers });
  const file = await applePassOf(pass.value, wallet, new Date());
  if (!file.ok) {
    log.error("the certificates for Apple Wallet do not hold at this time: no pass is signed");
    const sentence =
      "Passes for Apple Wallet cannot be made at the moment. Your pass in Laurel works as it did.";
    return new Response(`${sentence}\n`, { status: 503, headers });
  }
  return new Response(new Uint8Array(file.value), {
    headers: {
      ...headers,
      "content-type": "application/vnd.apple.pkpass",
      "content-disposition": `attachment; filename="laurel-pass-${pass.value.claimId}.pkpass"`,
    },
  });
}
