import "server-only";
import type { CurrentUser } from "@/lib/account/queries";
import { pictureFor } from "@/lib/brand/picture-queries";
import { log } from "@/lib/log";
import { PictureStoreDown } from "@/lib/picture-store";

const notFound = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/** A picture as WebP for whoever asks; 404 where there is none for them, 503 while the store of pictures is away. */
export async function pictureAnswer(
  viewer: CurrentUser | null,
  picture: string,
  width: number,
): Promise<Response> {
  try {
    const found = await pictureFor(viewer, picture, width);
    if (!found) return notFound();
    return new Response(found.bytes, {
      headers: {
        "content-type": "image/webp",
        "content-length": String(found.bytes.byteLength),
        // What is still in review is kept by the browser that saw it, and only for as long as somebody edits.
        "cache-control": found.isPublic ? "public, max-age=31536000, immutable" : "private, max-age=300",
      },
    });
  } catch (error) {
    if (!(error instanceof PictureStoreDown)) throw error;
    log.error({ err: error }, "a picture was not read");
    return new Response(null, { status: 503, headers: { "retry-after": "30", "cache-control": "no-store" } });
  }
}
