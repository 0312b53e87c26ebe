/** The widths in pixels in which a picture is stored; one that is smaller is stored at most at its own. */
export const pictureWidths = [480, 960, 1600] as const;

export type PictureWidth = (typeof pictureWidths)[number];

export const leastPictureWidth = pictureWidths[0];

/** Bytes of an upload at most. */
export const pictureBytes = 8 * 1024 * 1024;
