import { z } from "zod";
import { domainName } from "@/lib/domain/domain-name";

const ask = "Write the domain alone, as in example.org: no https://, no path, no port.";

export const askDomainShape = z.object({
  brand: z.string(),
  name: z
    .string({ error: ask })
    .max(300, ask)
    .transform((typed, context) => {
      const domain = domainName(typed);
      if (domain) return domain;
      context.addIssue({ code: "custom", message: ask });
      return z.NEVER;
    }),
});

export const domainShape = z.object({ brand: z.string(), domain: z.uuid() });
