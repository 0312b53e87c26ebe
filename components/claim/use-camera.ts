"use client";
import { useLayoutEffect, useState } from "react";
import { type CameraTrouble, cameraTrouble } from "@/components/claim/camera-trouble";
import { loadQrReader, type ReadQr } from "@/components/claim/qr-detector";

/** A running camera with what reads codes from it. */
export interface Camera {
  readonly stream: MediaStream;
  readonly readQr: ReadQr;
}

export type CameraState = "off" | "starting" | Camera | { readonly trouble: CameraTrouble };

const letGo = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};

async function startCamera(): Promise<CameraState> {
  if (!navigator.mediaDevices) return { trouble: "insecure" };
  const opening = navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
  const [stream, readQr] = await Promise.allSettled([opening, loadQrReader()]);
  if (stream.status === "rejected") return { trouble: cameraTrouble(stream.reason) };
  if (readQr.status === "fulfilled") return { stream: stream.value, readQr: readQr.value };
  letGo(stream.value);
  return { trouble: "failed" };
}

/** The device's camera: off until started, and off again when the page is left or hidden. */
export function useCamera() {
  const [state, setState] = useState<CameraState>("off");
  useLayoutEffect(() => {
    if (typeof state === "string" || !("stream" in state)) return;
    return () => {
      letGo(state.stream);
      setState("off");
    };
  }, [state]);
  return {
    state,
    start: async () => {
      setState("starting");
      setState(await startCamera());
    },
    stop: () => setState("off"),
  };
}
