import "server-only";
import pino, { type SerializedError } from "pino";
import { env } from "@/lib/env";
import { lazily } from "@/lib/lazy";

const hidden = (text: string) => text.replaceAll(/[^\s<>"'(),;:=]+@[^\s<>"'(),;:=]+/g, "[address]");

/**
 * A fault as it may be kept: kind, code, message and stack, without mail addresses. Everything else is left out, since mail
 * servers and databases put what they were given beside their errors.
 */
export function errorForLog(
  error: Error,
): Pick<SerializedError, "type" | "message" | "stack"> & { code?: unknown } {
  const { type, message, stack = "", code } = pino.stdSerializers.err(error);
  return { type, message: hidden(message), stack: hidden(stack), ...(code === undefined ? {} : { code }) };
}

/** The process's log, one JSON object a line. Never given tokens, codes, mail addresses or scores. */
export const log = lazily(() => pino({ level: env.logLevel, base: null, serializers: { err: errorForLog } }));
