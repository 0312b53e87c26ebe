import "server-only";
import pino from "pino";
import { env } from "@/lib/env";
import { lazily } from "@/lib/lazy";

/** The process's log, one JSON object a line. Never given tokens, codes, mail addresses or scores. */
export const log = lazily(() => pino({ level: env.logLevel, base: null }));
