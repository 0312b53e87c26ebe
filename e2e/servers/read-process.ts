import { readAccount } from "@/lib/link/read-account";

// A worker with one job, to be killed: reads the linked account of the read that is named, and ends.
await readAccount(process.argv[2] ?? "");
process.exit(0);
