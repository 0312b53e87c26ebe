import type { ChangeTeammateRefusal } from "@/lib/brand/change-teammate";
import type { EncodeRefusal } from "@/lib/brand/encode-picture";
import { leastPictureWidth } from "@/lib/brand/picture-widths";
import type { RemoveTeammateRefusal } from "@/lib/brand/remove-teammate";

export const createBrandSentences: Record<"too_many_brands", string> = {
  too_many_brands: "You made many brands today. Make the next one tomorrow.",
};

export const changeTeammateSentences: Record<ChangeTeammateRefusal, string> = {
  not_allowed: "Only an owner can change what somebody does.",
  unknown_teammate: "This person is not on the team any more.",
  unknown_venue: "One of these venues was removed. Look at the list again.",
  last_owner: "A brand needs an owner, and this is the last one. Make somebody else an owner first.",
};

export const removeTeammateSentences: Record<RemoveTeammateRefusal, string> = {
  not_allowed: "Only an owner can remove somebody else.",
  unknown_teammate: "This person is not on the team any more.",
  last_owner: "A brand needs an owner, and this is the last one. Make somebody else an owner first.",
};

export const encodePictureSentences: Record<EncodeRefusal | "too_many_pictures" | "store_down", string> = {
  not_a_picture: "This file is not a picture that we can read. Choose a JPEG, PNG, WebP or AVIF file.",
  animated: "This picture moves. Choose a still one: a JPEG, PNG, WebP or AVIF file.",
  too_many_pixels: "This picture has too many pixels: 50 megapixels at most. Save it smaller and try again.",
  too_small: `This picture is too small: it must be at least ${leastPictureWidth} pixels wide.`,
  too_many_pictures: "Many pictures were uploaded within an hour. Upload the next one later.",
  store_down: "Pictures cannot be stored at this moment. Nothing was changed. Try again in a few minutes.",
};
