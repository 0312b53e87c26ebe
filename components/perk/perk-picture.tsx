import { KindIcon } from "@/components/perk/kind-icon";
import { pictureSources } from "@/lib/brand/picture-sources";
import type { PerkView } from "@/lib/perk/view";

/**
 * A perk's picture, or the sign of its kind where it has none. It decorates: what it shows is said in the text beside it.
 * `sizes` tells the browser how wide it will be.
 */
export function PerkPicture({
  perk: { pictureId, kind },
  sizes,
  eager = false,
}: {
  perk: Pick<PerkView, "pictureId" | "kind">;
  sizes: string;
  eager?: boolean;
}) {
  if (!pictureId)
    return (
      <div className="bg-leaf-soft text-leaf grid aspect-video w-full place-items-center">
        <KindIcon kind={kind} large />
      </div>
    );
  return (
    // biome-ignore lint/performance/noImgElement: it was re-encoded in three widths at upload; next/image would do it again
    <img
      {...pictureSources(pictureId)}
      sizes={sizes}
      alt=""
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      className="bg-sunken aspect-video w-full object-cover"
    />
  );
}
