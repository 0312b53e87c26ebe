import { db } from "@/lib/db";
import { rescoreSlice } from "@/lib/score/rescore-slice";
import { utcDay } from "@/lib/score/snapshot";

// A worker of its own, so that its time and memory are those of scoring alone. Works on the day's slices until none is open,
// and says how many members it scored and what it took.
const now = new Date();
const began = performance.now();
let members = 0;
for (;;) {
  const scored = await rescoreSlice(utcDay(now), now);
  if (scored === null) break;
  members += scored;
}
const seconds = (performance.now() - began) / 1000;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
console.log(JSON.stringify({ members, seconds, cpuSeconds, peakMb: Math.round(maxRSS / 1024) }));
await db.$disconnect();
process.exit(0);
