import { pictureWidths } from "@/lib/brand/picture-widths";

/** The attributes of an `<img>` of a stored picture, for a browser to choose the width from. */
export function pictureSources(pictureId: string): { readonly src: string; readonly srcSet: string } {
  const at = (width: number) => `/api/pictures/${pictureId}/${width}`;
  return {
    src: at(pictureWidths[1]),
    srcSet: pictureWidths.map((width) => `${at(width)} ${width}w`).join(", "),
  };
}
