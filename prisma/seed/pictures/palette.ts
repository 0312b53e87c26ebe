/** The colours that every picture is printed in. */
export const ink = {
  paper: "#f4ecdc",
  cream: "#fbf6ea",
  linen: "#e6d9bf",
  forest: "#1f3d2f",
  pine: "#2c5541",
  moss: "#56795f",
  sage: "#a6b99b",
  mist: "#d3ddd0",
  night: "#12241c",
  gold: "#c79a3b",
  straw: "#e3c67d",
  clay: "#b8603d",
  rust: "#8c4327",
  peach: "#e2a781",
  bark: "#5b4030",
} as const;

/** The light that a picture is seen in. */
export interface Mood {
  /** Sky from top to bottom. */
  readonly sky: readonly [string, string, string];
  /** Sun, moon or lamp. */
  readonly glow: string;
  /** Distant layers, from the farthest to the nearest. */
  readonly layers: readonly [string, string, string];
}

export const moods = {
  dawn: {
    sky: ["#d9e2d6", "#f0dcc0", "#e8b48d"],
    glow: "#f7e3ad",
    layers: ["#b9c6b2", "#7f9a80", "#3d6350"],
  },
  day: {
    sky: ["#bfd3cd", "#dde6da", "#f4ecdc"],
    glow: "#fbf6ea",
    layers: ["#a8bfae", "#6d8f78", "#35604b"],
  },
  dusk: {
    sky: ["#2f5560", "#b98a78", "#e2a25f"],
    glow: "#f3cf7a",
    layers: ["#7c7f78", "#46655a", "#1f3d2f"],
  },
  night: {
    sky: ["#12241c", "#1d3b36", "#3c5f57"],
    glow: "#efe2b4",
    layers: ["#2c4f46", "#1f3f34", "#152c23"],
  },
} as const satisfies Record<string, Mood>;

export type MoodName = keyof typeof moods;
