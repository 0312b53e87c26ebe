import "server-only";
import { parseWithZod } from "@conform-to/zod/v4";
import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import {
  type AdminId,
  type MemberId,
  requireAdmin,
  requireMember,
  requireTeammate,
  type Teammate,
} from "@/lib/account/gate";
import type { Role } from "@/lib/account/role";
import type { FormAction, FormReply } from "@/lib/form-reply";
import { log } from "@/lib/log";
import type { Result } from "@/lib/result";

const fault = "Something went wrong on our side. Nothing was changed. Try again in a moment.";

/** What one form does, from what was typed to what is answered. */
interface FormOf<Actor, Shape extends z.ZodType, Value, Refusal> {
  readonly shape: Shape;
  readonly run: (actor: Actor, input: z.output<Shape>) => Promise<Result<Value, Refusal>>;
  /** The sentence for each refusal; exhaustive by its type. */
  readonly sentence: (refusal: Refusal) => string;
  /** For refusals that concern fields: what is wrong with which. */
  readonly troubles?: (refusal: Refusal) => Readonly<Record<string, string>> | null;
  /** For refusals that pass by themselves: after how many milliseconds the same may be sent again. */
  readonly again?: (refusal: Refusal) => number | null;
  /** Where to go after a yes; without it the page stays and is read again. */
  readonly landOn?: (value: Value, input: z.output<Shape>) => Route;
  /** The answer is all: whoever asked goes on from it, and no page is rendered with it. For what thousands send at once. */
  readonly answerOnly?: true;
}

async function answer<Actor, Shape extends z.ZodType, Value, Refusal>(
  actor: Actor,
  { shape, run, sentence, troubles, again, landOn, answerOnly }: FormOf<Actor, Shape, Value, Refusal>,
  form: FormData,
): Promise<FormReply<Value>> {
  const submission = parseWithZod(form, { schema: shape });
  if (submission.status !== "success") return { status: "invalid", submission: submission.reply() };
  const wrong = (fields: Readonly<Record<string, string>>): FormReply<Value> => {
    const fieldErrors = Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, [text]]));
    return { status: "invalid", submission: submission.reply({ fieldErrors }) };
  };
  const refused = (text: string, againMs: number | null = null): FormReply<Value> => ({
    status: "refused",
    sentence: text,
    againMs,
    submission: submission.reply({ formErrors: [text] }),
  });
  try {
    const result = await run(actor, submission.value);
    if (!result.ok) {
      const fields = troubles?.(result.refusal);
      if (fields) return wrong(fields);
      return refused(sentence(result.refusal), again?.(result.refusal) ?? null);
    }
    if (landOn) redirect(landOn(result.value, submission.value));
    if (!answerOnly) refresh();
    return { status: "done", value: result.value };
  } catch (error) {
    unstable_rethrow(error);
    log.error({ err: error }, "a form's command failed");
    return refused(fault);
  }
}

/** An action for anybody, signed in or not. */
export function publicForm<Shape extends z.ZodType, Value, Refusal>(
  form: FormOf<null, Shape, Value, Refusal>,
): FormAction<Value> {
  return async (_, sent) => answer(null, form, sent);
}

/** An action for a signed-in member; others are sent to sign in. */
export function memberForm<Shape extends z.ZodType, Value, Refusal>(
  form: FormOf<MemberId, Shape, Value, Refusal>,
): FormAction<Value> {
  return async (_, sent) => answer(await requireMember(), form, sent);
}

/** An action for a teammate in at least the role; the form names its brand in the field `brand` (the slug). */
export function teammateForm<Shape extends z.ZodType, Value, Refusal>(
  least: Role,
  form: FormOf<Teammate, Shape, Value, Refusal>,
): FormAction<Value> {
  return async (_, sent) => answer(await requireTeammate(String(sent.get("brand")), least), form, sent);
}

/** An action for a moderator. */
export function adminForm<Shape extends z.ZodType, Value, Refusal>(
  form: FormOf<AdminId, Shape, Value, Refusal>,
): FormAction<Value> {
  return async (_, sent) => answer(await requireAdmin(), form, sent);
}
