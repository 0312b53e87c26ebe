import { createHash, timingSafeEqual } from "node:crypto";
import type { NextRequest } from "next/server";
import { env } from "@/lib/env";
import { metricText } from "@/lib/metric-text";
import { stockMetrics } from "@/lib/stock/metrics";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Numbers to watch, in Prometheus' text format, for whoever has the token. Without a token in the settings there is none. */
export async function GET(request: NextRequest): Promise<Response> {
  const sent = request.headers.get("authorization")?.replace(/^Bearer /i, "") ?? "";
  const { metricsToken } = env;
  if (!metricsToken || !timingSafeEqual(digest(sent), digest(metricsToken)))
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(metricText(await stockMetrics(new Date())), {
    headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
  });
}
