import type { NextRequest } from "next/server";
import { z } from "zod";
import { currentUser } from "@/lib/account/session";
import { type PictureWidth, pictureWidths } from "@/lib/brand/picture-widths";
import { pictureFor } from "@/lib/brand/queries";

const asked = z.object({
  picture: z.uuid(),
  width: z.coerce.number().refine((width) => pictureWidths.includes(width as PictureWidth)),
});

/** A stored picture as WebP. Its bytes never change, so that whoever may have it may keep it. */
export async function GET(
  _: NextRequest,
  { params }: { params: Promise<{ picture: string; width: string }> },
): Promise<Response> {
  const { data } = asked.safeParse(await params);
  const found = data && (await pictureFor(await currentUser(), data.picture, data.width));
  if (!found) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(found.bytes, {
    headers: {
      "content-type": "image/webp",
      "content-length": String(found.bytes.byteLength),
      // What is still in review is kept by the browser that saw it, and only for as long as somebody edits.
      "cache-control": found.isPublic ? "public, max-age=31536000, immutable" : "private, max-age=300",
    },
  });
}
