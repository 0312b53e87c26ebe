import "server-only";
import { env } from "@/lib/env";
import { jobList } from "@/lib/job-list";
import { startJobs, stopJobs } from "@/lib/jobs";

/** Works on background jobs in this web process, where it is not told to leave them to workers. */
export async function workInside(): Promise<void> {
  if (env.jobs !== "inside") return;
  await startJobs(jobList);
  process.once("SIGTERM", () => void stopJobs());
}
