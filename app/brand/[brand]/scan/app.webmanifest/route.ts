import type { NextRequest } from "next/server";
import { requireTeammate } from "@/lib/account/gate";
import { brandById } from "@/lib/brand/queries";

const square = (px: number) => ({ src: `/icons/scan-${px}.png`, sizes: `${px}x${px}`, type: "image/png" });

/** What a device needs to install the brand's scanner as an app of its own. For its staff only: it tells the brand's name. */
export async function GET(
  _: NextRequest,
  { params }: { params: Promise<{ brand: string }> },
): Promise<Response> {
  const { brand } = await params;
  const here = `/brand/${brand}/scan`;
  const { brandId } = await requireTeammate(brand, "STAFF", here);
  const { name } = await brandById(brandId);
  const manifest = {
    ...{ id: here, start_url: here, scope: here, display: "standalone" },
    ...{ name: `Scan for ${name}`, short_name: "Laurel scan", lang: "en" },
    ...{ background_color: "#f7f3ea", theme_color: "#f7f3ea" },
    icons: [...[192, 512].map(square), { ...square(512), purpose: "maskable" }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json", "cache-control": "no-store" },
  });
}
