/**
 * Runs once when the server starts: background jobs work in the web process unless a worker does them, and the operator hears of
 * what will need them soon.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs")
    await Promise.all([
      import("@/lib/work-inside").then(({ workInside }) => workInside()),
      import("@/lib/wallet-pass/warn-of-end").then(({ warnOfEnd }) => warnOfEnd(new Date())),
    ]);
}
