import { notFound } from "next/navigation";
import { AdminHeader } from "@/components/moderation/admin-header";
import { stateSentence } from "@/components/score/formula-words";
import { PublishFormula } from "@/components/score/publish-formula";
import { ShiftView } from "@/components/score/shift-view";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { Notice } from "@/components/ui/notice";
import { requireAdmin } from "@/lib/account/gate";
import { withdrawFormulaAction } from "@/lib/score/actions";
import { latestShift, listFormulas } from "@/lib/score/formula-queries";

function Withdraw({ version }: { version: string }) {
  return (
    <Confirm
      opener="Withdraw it"
      title={`Withdraw version ${version}?`}
      action={withdrawFormulaAction}
      fields={{ version }}
      confirm="Withdraw it"
    >
      <p>
        Nobody is scored by it any more. It can be run beside again later; its 30 days then begin anew.
        Nothing changes for members: no page and no perk ever looked at it.
      </p>
    </Confirm>
  );
}

/** One version before a moderator: what it would change for whom, and the decision. */
export async function FormulaDesk({ version: asked }: { version: Promise<string> }) {
  const version = await asked;
  const admin = await requireAdmin(`/admin/formula/${encodeURIComponent(version)}`);
  const now = new Date();
  const formula = (await listFormulas(now)).find((one) => one.version === version);
  if (!formula) notFound();
  const { state } = formula;
  const view = await latestShift(admin, formula, now);
  return (
    <>
      <AdminHeader
        here="formula"
        title={`Version ${version}`}
        lead={stateSentence(state)}
        actions={<ButtonLink href="/admin/formula">All versions</ButtonLink>}
      />
      {state.is === "beside" ? (
        <div className="grid grid-cols-1 gap-8">
          {view ? (
            <ShiftView view={view} version={version} />
          ) : (
            <Notice title="Nothing to compare yet">
              Once everybody was scored by both versions on one day, what this one would change is shown here.
              It begins at once and is done within minutes to hours, as many members as there are.
            </Notice>
          )}
          <Card as="section">
            <h2 className="mb-4 text-xl">Your decision</h2>
            <div className="flex flex-wrap items-start gap-4">
              <PublishFormula version={version} state={state} view={view} now={now} />
              <Withdraw version={version} />
            </div>
          </Card>
        </div>
      ) : (
        <Notice title="It does not run beside">There is nothing to decide about this version.</Notice>
      )}
    </>
  );
}
