import "server-only";
import type { Job } from "@/lib/jobs";

/** Every kind of background work, for whichever process runs it. */
export const jobList: readonly Job[] = [];
