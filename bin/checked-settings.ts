import { type Env, parseEnv } from "../lib/env.ts";
import { Refusal } from "./project.mjs";

/** This process's settings, or a refusal that names each one which is missing or wrong. */
export function checkedSettings(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
