import "server-only";
import { z } from "zod";
import { job } from "@/lib/jobs";
import { drawDueLotteries } from "@/lib/lottery/draw-lottery";
import { offerAllDueUnits } from "@/lib/waitlist/offer-due-units";
import { tellWaiters } from "@/lib/waitlist/tell-waiters";

/** Draws what is due, offers what is free to those who wait for it, and tells them. Run again it finds nothing left to do. */
export async function serveLines(): Promise<void> {
  await drawDueLotteries();
  await offerAllDueUnits();
  await tellWaiters();
}

export const serveLinesJob = job("serve-lines", z.unknown(), serveLines, { cron: "* * * * *" });
