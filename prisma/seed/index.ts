import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { seed } from "@/prisma/seed/seed";

if (env.mode === "production") throw new Error("The seed invents people: it is not for production.");
try {
  const done = await seed(new Date());
  if (done === "people_are_here") console.log("  Somebody is here already: nothing was added.");
} finally {
  await db.$disconnect();
}
