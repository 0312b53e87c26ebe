"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Service } from "@/lib/account/services";

/** Signing in with another service: next-auth wants its own token with the request, which a script fetches. */
export function ServiceSignIn({ services, from }: { services: readonly Service[]; from: string }) {
  const [waiting, setWaiting] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  async function begin(service: Service) {
    setWaiting(service.id);
    setFailed(false);
    try {
      const answer = await fetch("/api/auth/csrf");
      const { csrfToken } = (await answer.json()) as { csrfToken: string };
      const sent = await fetch(`/api/auth/signin/${service.id}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ csrfToken, callbackUrl: from, json: "true" }),
      });
      const { url } = (await sent.json()) as { url: string };
      location.assign(url);
    } catch {
      setFailed(true);
      setWaiting(null);
    }
  }

  return (
    <div className="border-line mt-6 grid gap-3 border-t pt-6">
      {failed && (
        <Notice tone="danger" alert>
          The service could not be reached. Try again, or sign in by e-mail.
        </Notice>
      )}
      {services.map((service) => (
        <Button key={service.id} wide disabled={waiting !== null} onClick={() => void begin(service)}>
          {waiting === service.id ? `Going to ${service.name} …` : `Continue with ${service.name}`}
        </Button>
      ))}
    </div>
  );
}
