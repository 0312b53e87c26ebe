"use client";
import { useEffect, useRef } from "react";
import type { Camera } from "@/components/claim/use-camera";

const pauseMs = 150;

/** The camera's picture. Gives the text of the first QR code in view to `onRead`, once. */
export function CameraView({
  camera: { stream, readQr },
  onRead,
}: {
  camera: Camera;
  onRead: (text: string) => void;
}) {
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onRead);
  useEffect(() => {
    read.current = onRead;
  });
  useEffect(() => {
    const picture = video.current;
    if (!picture) return;
    picture.srcObject = stream;
    picture.play().catch(() => undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async () => {
      const text =
        picture.readyState >= picture.HAVE_CURRENT_DATA ? await readQr(picture).catch(() => null) : null;
      if (over) return;
      if (text) read.current(text);
      else timer = setTimeout(look, pauseMs);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [stream, readQr]);
  return (
    <video
      ref={video}
      muted
      playsInline
      aria-label="What the camera sees"
      className="aspect-square w-full max-w-96 rounded-lg bg-black object-cover"
    />
  );
}
