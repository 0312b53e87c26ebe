import { parseWithZod } from "@conform-to/zod/v4";
import type { NextRequest } from "next/server";
import { requireTeammate } from "@/lib/account/gate";
import { estimateAudience } from "@/lib/audience/estimate-audience";
import { estimateShape } from "@/lib/audience/schema";
import { estimateSentence } from "@/lib/audience/sentences";

const headers = { "cache-control": "no-store" };

/** Whom a perk could go to with the gates of the query, as an `AudienceEstimate`; else a `sentence` that says what is wrong. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ brand: string }> },
): Promise<Response> {
  const { brand } = await params;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}`);
  const asked = parseWithZod(request.nextUrl.searchParams, { schema: estimateShape });
  if (asked.status !== "success") {
    const [sentence] = Object.values(asked.error ?? {}).flat();
    return Response.json({ sentence: sentence ?? null }, { status: 422, headers });
  }
  const estimate = await estimateAudience(teammate, asked.value);
  if (estimate.ok) return Response.json(estimate.value, { headers });
  const status = { too_many_estimates: 429, unknown_perk: 404 }[estimate.refusal.fact as string] ?? 422;
  return Response.json({ sentence: estimateSentence(estimate.refusal) }, { status, headers });
}
