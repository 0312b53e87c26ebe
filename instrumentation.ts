/** Runs once when the server starts: background jobs work in the web process unless a worker does them. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs")
    await import("@/lib/work-inside").then(({ workInside }) => workInside());
}
