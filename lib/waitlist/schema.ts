import { z } from "zod";

/** What joining and leaving a line, and entering a draw, send. */
export const onePerk = z.object({ perk: z.uuid() });
