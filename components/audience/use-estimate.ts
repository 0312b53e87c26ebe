"use client";
import { type RefObject, useEffect, useState } from "react";
import type { AudienceEstimate } from "@/lib/audience/estimate";
import { audienceEstimate, noEstimate } from "@/lib/audience/shape";

/** What the estimate beside a form is about, and how far it is. */
export interface Estimating {
  /** The last that was told; it stays while the next is awaited. */
  readonly estimate: AudienceEstimate | null;
  readonly asks: { readonly score: boolean; readonly whole: boolean };
  /** The gate that the estimate is of; null where no score is asked for. */
  readonly gate: number | null;
  readonly waiting: boolean;
  /** Why there is none for what is typed. */
  readonly trouble: string | null;
}

const pauseMs = 250;
const unreachable =
  "The estimate cannot be read at this moment. What you type is not lost; it is tried again.";

function gatesIn(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (name.startsWith("gate") && typeof value === "string" && value) query.set(name, value);
  return query;
}

function asked(query: URLSearchParams): Pick<Estimating, "asks" | "gate"> {
  const gate = query.get("gateScore");
  const place = query.get("gatePlaceKind") ?? "ANYWHERE";
  return {
    gate: gate === null ? null : Number(gate),
    asks: {
      score: gate !== null || query.has("gateTopic"),
      whole: place !== "ANYWHERE" || query.has("gateMemberDays"),
    },
  };
}

async function ask(path: string, signal: AbortSignal): Promise<Partial<Estimating>> {
  const answer = await fetch(path, { signal, cache: "no-store", redirect: "manual" });
  if (answer.ok) return { estimate: audienceEstimate.parse(await answer.json()), trouble: null };
  const told = noEstimate.safeParse(await answer.json());
  return { trouble: (told.success && told.data.sentence) || unreachable };
}

/** Follows the gates that are typed into the form around `mark`, a moment after each change. */
export function useEstimate(mark: RefObject<HTMLElement | null>, path: string): Estimating {
  const [state, setState] = useState<Estimating>({
    ...{ estimate: null, asks: { score: false, whole: false }, gate: null, waiting: true, trouble: null },
  });
  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let running = new AbortController();
    async function look(of: HTMLFormElement) {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const query = gatesIn(of);
      const answer = await ask(`${path}&${query}`, signal).catch(() => ({ trouble: unreachable }));
      if (!signal.aborted) setState((before) => ({ ...before, ...asked(query), ...answer, waiting: false }));
    }
    const follow = () => {
      clearTimeout(pause);
      setState((before) => ({ ...before, waiting: true }));
      pause = setTimeout(() => void look(form), pauseMs);
    };
    follow();
    form.addEventListener("input", follow);
    return () => {
      clearTimeout(pause);
      running.abort();
      form.removeEventListener("input", follow);
    };
  }, [mark, path]);
  return state;
}
