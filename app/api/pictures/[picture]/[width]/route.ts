import type { NextRequest } from "next/server";
import { z } from "zod";
import { currentUser } from "@/lib/account/session";
import { pictureAnswer } from "@/lib/brand/picture-answer";
import { type PictureWidth, pictureWidths } from "@/lib/brand/picture-widths";

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
  if (!data) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return pictureAnswer(await currentUser(), data.picture, data.width);
}
