import type { Route } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { Suspense } from "react";
import { FormulaBadge, stateSentence } from "@/components/score/formula-words";
import { MethodSection, Rules } from "@/components/score/method-section";
import { Skeleton } from "@/components/ui/skeleton";
import { listFormulas } from "@/lib/score/formula-queries";
import { besideDays } from "@/lib/score/formula-state";
import { formulas } from "@/lib/score/formulas";

/** Every version of the formula, with what it changed and why, and where it is in its life. */
export function MethodVersions() {
  return (
    <MethodSection id="versions" title="Versions">
      <p className="max-w-prose leading-7">
        A published version never changes. A new one runs beside it for {besideDays} days first: everybody is
        scored by both, and nothing looks at the new score until then. Days that were scored by an older
        version stay as they were.
      </p>
      <div className="grid gap-8">
        {formulas.toReversed().map(({ version, changes }) => (
          <section key={version} aria-labelledby={`version-${version}`} className="grid gap-2">
            <h3 id={`version-${version}`} className="flex flex-wrap items-center gap-3 text-xl">
              <Link href={`/method/${version}` as Route} className="underline-offset-4 hover:underline">
                Version {version}
              </Link>
            </h3>
            <Suspense fallback={<Skeleton label="Reading whether it is in force" lines={1} />}>
              <StateOf version={version} />
            </Suspense>
            <Rules>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </Rules>
          </section>
        ))}
      </div>
    </MethodSection>
  );
}

async function StateOf({ version }: { version: string }) {
  await connection();
  const found = (await listFormulas(new Date())).find((one) => one.version === version);
  if (!found) return null;
  return (
    <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm leading-6">
      <FormulaBadge state={found.state} />
      <span>{stateSentence(found.state)}</span>
    </p>
  );
}
