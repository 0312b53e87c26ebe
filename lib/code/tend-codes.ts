import "server-only";
import { z } from "zod";
import { runImport } from "@/lib/code/import-codes";
import { silentImports } from "@/lib/code/import-state";
import { tellLowStock } from "@/lib/code/low-stock";
import { job } from "@/lib/jobs";

/** Each minute: takes up files whose process ended in the middle, and tells brands whose pools run low. */
export const tendCodesJob = job(
  "tend-codes",
  z.object({}),
  async () => {
    for (const id of await silentImports()) await runImport(id);
    await tellLowStock();
  },
  { cron: "* * * * *" },
);
