/** Runs once when the server starts: background jobs work in the web process unless a worker does them. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  if (env.jobs !== "inside") return;
  const [{ startJobs, stopJobs }, { jobList }] = await Promise.all([
    import("@/lib/jobs"),
    import("@/lib/job-list"),
  ]);
  await startJobs(jobList);
  process.once("SIGTERM", () => void stopJobs());
}
