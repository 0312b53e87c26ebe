import type { Route } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { Suspense } from "react";
import { FormulaBadge, stateSentence } from "@/components/score/formula-words";
import { MethodSection, Rules } from "@/components/score/method-section";
import { type FormulaView, listFormulas } from "@/lib/score/formula-queries";
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
      <Suspense fallback={<VersionList versions={formulas.toReversed()} />}>
        <VersionsNow />
      </Suspense>
    </MethodSection>
  );
}

async function VersionsNow() {
  await connection();
  return <VersionList versions={await listFormulas(new Date())} />;
}

function VersionList({ versions }: { versions: readonly Version[] }) {
  return (
    <div className="grid gap-8">
      {versions.map(({ version, changes, state }) => (
        <section key={version} aria-labelledby={`version-${version}`} className="grid gap-2">
          <h3 id={`version-${version}`} className="text-xl">
            <Link href={`/method/${version}` as Route} className="underline-offset-4 hover:underline">
              Version {version}
            </Link>
          </h3>
          {/* Of one line, also before it is known. */}
          <p className="text-muted flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1 text-sm leading-6">
            {state && (
              <>
                <FormulaBadge state={state} />
                <span>{stateSentence(state)}</span>
              </>
            )}
          </p>
          <Rules>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </Rules>
        </section>
      ))}
    </div>
  );
}

/** A version of which the state may not be known yet. */
type Version = Pick<FormulaView, "version" | "changes"> & Partial<Pick<FormulaView, "state">>;
