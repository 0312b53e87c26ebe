import type { NextRequest } from "next/server";
import { requireTeammate } from "@/lib/account/gate";
import { beginImport } from "@/lib/code/begin-import";
import { fileName, uploadShape } from "@/lib/code/schema";
import { beginImportSentences } from "@/lib/code/sentences";
import { takeCodes } from "@/lib/code/take-codes";

const headers = { "cache-control": "no-store" };

/**
 * A file of codes for a perk of the brand, as the request's body; its name in the header `x-file-name`, percent-encoded.
 * Answers the id of the import, or a sentence about why there is none.
 */
export async function POST(
  request: NextRequest,
  { params }: { params: Promise<{ brand: string; perk: string }> },
): Promise<Response> {
  const asked = await params;
  const teammate = await requireTeammate(asked.brand, "EDITOR");
  const { data } = uploadShape.safeParse(asked);
  const foreign = (request.headers.get("sec-fetch-site") ?? "same-origin") !== "same-origin";
  if (!data || !request.body || foreign) return new Response(null, { status: 404, headers });
  const name = fileName.parse(request.headers.get("x-file-name") ?? "");
  const begun = await beginImport(teammate, { perk: data.perk, name, file: request.body });
  return begun.ok
    ? Response.json({ import: begun.value.importId }, { status: 201, headers })
    : Response.json({ sentence: beginImportSentences[begun.refusal] }, { status: 409, headers });
}

/** The codes that Laurel made for the perk, one a line, for its brand's owner to give to the shop. */
export async function GET(
  _: NextRequest,
  { params }: { params: Promise<{ brand: string; perk: string }> },
): Promise<Response> {
  const asked = await params;
  const owner = await requireTeammate(asked.brand, "OWNER", `/brand/${asked.brand}`);
  const codes = await takeCodes(owner, asked.perk);
  if (!codes) return new Response(null, { status: 404, headers });
  const encoder = new TextEncoder();
  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await codes.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await codes.return();
    },
  });
  return new Response(lines, {
    headers: {
      ...headers,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="laurel-codes.csv"',
    },
  });
}
