import { z } from "zod";
import { FormulaBadge, stateSentence } from "@/components/score/formula-words";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireAdmin } from "@/lib/account/gate";
import { runFormulaBesideAction } from "@/lib/score/actions";
import { type FormulaView, listFormulas } from "@/lib/score/formula-queries";
import { formulas } from "@/lib/score/formulas";

function RunBeside({ version }: { version: string }) {
  return (
    <ActionForm
      action={runFormulaBesideAction}
      label={`Run ${version} beside`}
      className="grid justify-items-start gap-3"
    >
      <input type="hidden" name="version" value={version} />
      <SubmitButton pending="Beginning …">Run it beside</SubmitButton>
      <p className="text-muted text-sm leading-6">
        Members are scored by it too, each night. Nothing looks at these scores until it is published.
      </p>
    </ActionForm>
  );
}

function Version({ formula: { version, changes, state } }: { formula: FormulaView }) {
  return (
    <Card as="li">
      <div className="grid gap-4">
        <div>
          <h2 className="flex flex-wrap items-center gap-3 text-2xl">
            Version {version} <FormulaBadge state={state} />
          </h2>
          <p className="text-muted mt-1 text-sm leading-6">{stateSentence(state)}</p>
        </div>
        <ul className="grid max-w-prose list-disc gap-2 pl-5 leading-7">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        {state.is === "beside" && (
          <div>
            <ButtonLink href={`/admin/formula/${version}`} look="primary">
              See what it would change
            </ButtonLink>
          </div>
        )}
        {(state.is === "known" || state.is === "withdrawn") && <RunBeside version={version} />}
      </div>
    </Card>
  );
}

/** Every version of the formula, the newest first, with what a moderator can do about it. */
export async function FormulaList() {
  await requireAdmin("/admin/formula");
  const versions = await listFormulas(new Date());
  return (
    <ul className="grid grid-cols-1 gap-6">
      {versions.map((formula) => (
        <Version key={formula.version} formula={formula} />
      ))}
    </ul>
  );
}

/** Says what was just published, above the list. */
export async function FormulaPublished({ version }: { version: Promise<unknown> }) {
  const published = z.string().safeParse(await version).data;
  if (!formulas.some((formula) => formula.version === published)) return null;
  return (
    <div className="mb-6">
      <Notice tone="success" status>
        Version {published} is in force. Members see its scores from now on; their history stays as it was.
      </Notice>
    </div>
  );
}
