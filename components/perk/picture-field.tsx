"use client";
import { useEffect, useState } from "react";
import { useField } from "@/components/ui/form-state";
import { pictureBytes } from "@/lib/brand/picture-widths";

/** Chooses a picture, shows it, and says at once when it is too large to be sent. */
export function PictureField() {
  const { id, error, errorId, hintId, round } = useField("picture");
  const [chosen, setChosen] = useState<{ url: string; tooLarge: boolean; round: number } | null>(null);
  useEffect(() => () => (chosen ? URL.revokeObjectURL(chosen.url) : undefined), [chosen]);
  // What was chosen before the last answer was sent; the field is empty again.
  const waiting = chosen?.round === round ? chosen : null;
  const problem = waiting?.tooLarge
    ? "The picture is too large: 8 MB at most. Save it smaller and try again."
    : error;
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="text-sm font-medium">
        Picture <span className="text-muted font-normal">(optional)</span>
      </label>
      <p id={hintId} className="text-muted text-sm leading-5">
        JPEG, PNG, WebP or AVIF, at most 8 MB and at least 480 pixels wide. It is shown 16 to 9; where and
        when it was taken is removed.
      </p>
      {waiting && !waiting.tooLarge && (
        // biome-ignore lint/performance/noImgElement: a file on this machine, which next/image cannot read
        <img
          src={waiting.url}
          alt="The chosen file"
          className="border-line aspect-video w-full rounded-lg border object-cover"
        />
      )}
      <input
        key={round}
        id={id}
        name="picture"
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${hintId} ${errorId}` : hintId}
        onChange={({ target }) => {
          const file = target.files?.[0];
          const tooLarge = (file?.size ?? 0) > pictureBytes;
          setChosen(file ? { url: URL.createObjectURL(file), tooLarge, round } : null);
          // A file that is not sent cannot be cut off on its way.
          if (tooLarge) target.value = "";
        }}
        className="file:border-line-strong file:bg-card file:text-ink w-full text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-lg file:border file:px-4"
      />
      {problem && (
        <p
          id={errorId}
          role={waiting?.tooLarge ? "alert" : undefined}
          className="text-danger text-sm font-medium"
        >
          {problem}
        </p>
      )}
    </div>
  );
}
