"use client";

const key = "laurel-scan-muted";

const tones = { yes: [660, 990], no: [220, 160] } as const;
const buzzes = { yes: [80], no: [80, 80, 240] } as const;
const toneSeconds = 0.14;

const changed = new EventTarget();

export const isMuted = (): boolean => localStorage.getItem(key) === "on";

export function setMuted(muted: boolean): void {
  localStorage.setItem(key, muted ? "on" : "off");
  changed.dispatchEvent(new Event("change"));
}

/** Calls back whenever this page is muted or no longer; returns what ends that. */
export function onMuted(told: () => void): () => void {
  changed.addEventListener("change", told);
  return () => changed.removeEventListener("change", told);
}

let audio: AudioContext | undefined;

/** Says yes or no to the ear and the hand, unless muted: two tones that rise, or two that fall; a short buzz, or a long one. */
export function signal(answer: keyof typeof tones): void {
  if (isMuted()) return;
  navigator.vibrate?.([...buzzes[answer]]);
  if (!globalThis.AudioContext) return;
  audio ??= new AudioContext();
  const { currentTime, destination } = audio;
  // Until somebody has touched the page browsers keep it silent.
  void audio.resume();
  const volume = new GainNode(audio, { gain: 0.2 });
  volume.connect(destination);
  for (const [place, frequency] of tones[answer].entries()) {
    const tone = new OscillatorNode(audio, { frequency });
    tone.connect(volume);
    tone.start(currentTime + place * toneSeconds);
    tone.stop(currentTime + (place + 1) * toneSeconds);
  }
}
