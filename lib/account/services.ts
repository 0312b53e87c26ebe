import "server-only";
import { env } from "@/lib/env";

export interface Service {
  readonly id: "github" | "google";
  readonly name: string;
}

/** The services one can sign in with, as far as they are configured. */
export function servicesOffered(): Service[] {
  const services: Service[] = [];
  if (env.github) services.push({ id: "github", name: "GitHub" });
  if (env.google) services.push({ id: "google", name: "Google" });
  return services;
}
