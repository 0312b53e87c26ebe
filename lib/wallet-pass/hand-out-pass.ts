import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { type Limit, spend } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/result";
import { uuidOrNull } from "@/lib/uuid";
import { type WalletPass, walletPassOf } from "@/lib/wallet-pass/queries";

/** Signing a pass is dear, and a claim needs it once for each wallet. */
const perMember: Limit = { name: "wallet-pass", points: 30, seconds: 60 * 60 };

const notUsable =
  "There is no pass of this claim to put into a wallet. Open the claim in Laurel to see what became of it.\n";
const tooMany = "You made many passes within an hour. Make the next one later.\n";

/** The pass of one of the member's usable claims, to be signed for a wallet; or the status and the sentence to answer with. */
export async function handOutPass(
  member: MemberId,
  claim: string,
): Promise<Result<WalletPass, { readonly status: 404 | 429; readonly sentence: string }>> {
  const id = uuidOrNull(claim);
  const pass = id && (await walletPassOf(member, id));
  if (!pass) return refuse({ status: 404, sentence: notUsable });
  const spent = await spend(perMember, member);
  return spent.ok ? ok(pass) : refuse({ status: 429, sentence: tooMany });
}
