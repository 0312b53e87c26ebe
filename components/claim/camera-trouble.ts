/** Why there is no picture from a camera. */
export type CameraTrouble = "insecure" | "refused" | "none" | "taken" | "failed";

/** What staff read then; typing the code always works. */
export const cameraSentences: Record<CameraTrouble, string> = {
  insecure:
    "Browsers give the camera to secure pages only. Open Laurel by its https address, or type the code.",
  refused:
    "The camera was not allowed. Allow it for this page in the browser's settings and try again, or type the code.",
  none: "This device has no camera. Type the code instead.",
  taken: "Another program is using the camera. Close it and try again, or type the code.",
  failed: "The camera or the scanner did not start. Try again, or type the code.",
};

const byName: Record<string, CameraTrouble> = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "none",
  OverconstrainedError: "none",
  NotReadableError: "taken",
  AbortError: "taken",
};

/** The trouble that an error of `getUserMedia` stands for. */
export function cameraTrouble(error: unknown): CameraTrouble {
  return (error instanceof Error && byName[error.name]) || "failed";
}
