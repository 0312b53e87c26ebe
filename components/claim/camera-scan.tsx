"use client";
import { ScanQrCode } from "lucide-react";
import { cameraSentences } from "@/components/claim/camera-trouble";
import { CameraView } from "@/components/claim/camera-view";
import type { CameraState } from "@/components/claim/use-camera";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Scanning passes: asks for the camera when somebody wants it, and says in words when it cannot be had. */
export function CameraScan({
  state,
  start,
  stop,
  onRead,
}: {
  state: CameraState;
  start: () => void;
  stop: () => void;
  onRead: (text: string) => void;
}) {
  if (typeof state === "object" && "stream" in state)
    return (
      <div className="grid justify-items-center gap-3">
        <CameraView camera={state} onRead={onRead} />
        <p role="status" className="text-muted text-sm">
          Hold the pass before the camera.
        </p>
        <Button onClick={stop}>Turn the camera off</Button>
      </div>
    );
  return (
    <div className="grid gap-3">
      {typeof state === "object" && (
        <Notice tone="warning" alert>
          {cameraSentences[state.trouble]}
        </Notice>
      )}
      <Button look="primary" onClick={start} disabled={state === "starting"} aria-busy={state === "starting"}>
        <ScanQrCode aria-hidden className="size-5" />
        {state === "starting" ? "Starting the camera …" : "Scan with the camera"}
      </Button>
    </div>
  );
}
