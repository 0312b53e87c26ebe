import { z } from "zod";
import type { AccountStore } from "./account-store.ts";
import type { Said } from "./form.ts";
import { readParams } from "./shapes.ts";
import type { World } from "./world.ts";

/** A request that has been let in. */
export interface Call {
  readonly world: World;
  /** The account that it is about: the platform's own, or the one that `Stripe-Account` names. */
  readonly store: AccountStore;
  /** What the path names, by the name it has in the route. */
  readonly path: Readonly<Record<string, string>>;
  readonly apiVersion: string;
}

export interface Route {
  readonly method: "DELETE" | "GET" | "POST";
  readonly path: string;
  readonly answer: (call: Call, said: Record<string, Said>) => object;
}

/**
 * What answers one method on one path. `:id` in the path is handed over as `path.id`; parameters that the shape does not
 * know are refused, as Stripe refuses them.
 */
export function route<Shape extends z.ZodRawShape>(
  method: Route["method"],
  path: string,
  shape: Shape,
  answer: (call: Call, params: z.output<z.ZodObject<Shape, z.core.$strict>>) => object,
): Route {
  const whole = z.strictObject(shape);
  return { method, path, answer: (call, said) => answer(call, readParams(whole, said)) };
}

/** The part of a path that a route names; throws where the route does not name it. */
export function named({ path }: Call, name = "id"): string {
  const value = path[name];
  if (value === undefined) throw new Error(`the route's path has no :${name}`);
  return value;
}
