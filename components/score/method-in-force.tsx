import type { Route } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { Suspense } from "react";
import { listFormulas } from "@/lib/score/formula-queries";

/** Leads to the page of the version in force where that is another than the one shown, which is part of the build. */
export function ToVersionInForce({ shown }: { shown: string }) {
  return (
    <Suspense fallback={null}>
      <Redirect shown={shown} />
    </Suspense>
  );
}

async function Redirect({ shown }: { shown: string }) {
  await connection();
  const inForce = (await listFormulas(new Date())).find(({ state }) => state.is === "in_force");
  if (inForce && inForce.version !== shown) redirect(`/method/${inForce.version}` as Route);
  return null;
}
