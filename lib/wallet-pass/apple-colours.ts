/** The colours of a pass in Apple Wallet, those of the light theme: paper, ink and muted. */
export const appleColours = {
  backgroundColor: "rgb(247, 243, 234)",
  foregroundColor: "rgb(31, 41, 35)",
  labelColor: "rgb(86, 97, 88)",
} as const;
