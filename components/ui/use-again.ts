"use client";
import { type RefObject, useEffect, useRef } from "react";
import type { FormReply } from "@/lib/form-reply";

/** After so many refusals in a row a person decides. */
const mostTimes = 8;

/**
 * Sends a form again by itself when the answer says that the same may be tried again, each time at a moment of its own between once
 * and twice what the answer asks for, so that many who were refused together do not come back together. Says whether it will.
 */
export function useAgain<Value>(form: RefObject<HTMLFormElement | null>, reply: FormReply<Value>): boolean {
  const times = useRef({ reply, count: 0 });
  const againMs = reply.status === "refused" ? (reply.againMs ?? null) : null;
  if (times.current.reply !== reply)
    times.current = { reply, count: againMs === null ? 0 : times.current.count + 1 };
  const willAsk = againMs !== null && times.current.count <= mostTimes;
  useEffect(() => {
    if (!willAsk || againMs === null || reply.status !== "refused") return;
    const timer = setTimeout(() => form.current?.requestSubmit(), againMs * (1 + Math.random()));
    return () => clearTimeout(timer);
  }, [reply, willAsk, againMs, form]);
  return willAsk;
}
