import { db } from "@/lib/db";
import { cutDay } from "@/lib/score/rescore-all";

// In a process of its own, since settings are read once.
await cutDay(new Date());
await db.$disconnect();
process.exit(0);
