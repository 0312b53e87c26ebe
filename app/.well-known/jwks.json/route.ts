import { connection } from "next/server";
import { receiptKeys } from "@/lib/claim/receipt-queries";

/** The keys by which anybody can check receipts, former ones too. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json(await receiptKeys(), {
    headers: { "content-type": "application/jwk-set+json", "cache-control": "public, max-age=300" },
  });
}
