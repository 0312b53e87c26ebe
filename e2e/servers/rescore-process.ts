import { rescoreSlice } from "@/lib/score/rescore-slice";

// A worker with one job, to be killed: scores slices of a day until none is open that it could take.
const day = new Date(process.argv[2] ?? "");
while ((await rescoreSlice(day, new Date())) !== null);
process.exit(0);
