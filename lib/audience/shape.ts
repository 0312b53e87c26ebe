import { z } from "zod";
import type { AudienceEstimate } from "@/lib/audience/estimate";

const told = z.number().nullable();
const groups = z.array(z.object({ name: z.string(), people: z.number() }));

/** An estimate as a browser gets it. */
export const audienceEstimate: z.ZodType<AudienceEstimate> = z.object({
  ...{ day: z.string(), members: told, passing: told, eligible: told, inTen: told, openPool: told },
  spread: z.array(z.object({ from: z.number(), to: z.number(), people: z.number() })).nullable(),
  ...{ cities: groups, topics: groups },
});

/** What comes instead of an estimate, with a sentence for whoever asked. */
export const noEstimate = z.object({ sentence: z.string().nullable() });
