import { jobList } from "../lib/job-list.ts";
import { startJobs, stopJobs } from "../lib/jobs.ts";
import { checkedSettings } from "./checked-settings.ts";
import { atEnd, runCommand } from "./command.ts";
import { Refusal } from "./project.mjs";

runCommand(async () => {
  if (checkedSettings().jobs !== "worker") {
    throw new Refusal("Web processes do the work already. Set LAUREL_JOBS=worker for them and for this.");
  }
  atEnd(stopJobs);
  await startJobs(jobList);
  console.log(`Working on ${jobList.length} kinds of jobs until stopped.`);
  return new Promise<never>(() => setInterval(() => undefined, 60_000));
});
