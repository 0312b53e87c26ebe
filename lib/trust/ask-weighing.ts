import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import { enqueue } from "@/lib/jobs";
import { ok, type Result } from "@/lib/result";

/** Asks for everybody to be weighed now instead of at night. Asked again while it waits, it is the same request. */
export async function askWeighing(admin: AdminId): Promise<Result<undefined>> {
  await enqueue("weigh-trust", "now", {});
  await db.$transaction((tx) => recordAct(tx, { actorId: admin, act: "weighing.asked", subjectId: admin }));
  return ok();
}
