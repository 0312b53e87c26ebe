import "server-only";
import { startSession } from "@/lib/account/session";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { ok, type Result, refuse } from "@/lib/result";

/** The people of the seed whom a visitor of the demo can be, by role. */
export const demoPeople = {
  member: "mara@demo.laurel.example",
  brand: "bruno@demo.laurel.example",
  admin: "ada@demo.laurel.example",
} as const;

export type DemoRole = keyof typeof demoPeople;

/** One-click sign-in exists in the demo and in development only. */
export function demoSignInAllowed(): boolean {
  return env.mode === "demo" || env.mode === "development";
}

export async function signInAsDemo(role: DemoRole): Promise<Result<undefined, "not_a_demo" | "not_seeded">> {
  if (!demoSignInAllowed()) return refuse("not_a_demo");
  const user = await db.user.findUnique({ where: { email: demoPeople[role] }, select: { id: true } });
  if (!user) return refuse("not_seeded");
  await startSession(user.id);
  return ok();
}
