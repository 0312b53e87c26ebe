import "server-only";
import { expireClaimsJob } from "@/lib/claim/expire-claims";
import type { Job } from "@/lib/jobs";
import { readAccountJob } from "@/lib/link/read-account";
import { readDueAccountsJob } from "@/lib/link/read-due-accounts";

/** Every kind of background work, for whichever process runs it. */
export const jobList: readonly Job[] = [expireClaimsJob, readAccountJob, readDueAccountsJob];
