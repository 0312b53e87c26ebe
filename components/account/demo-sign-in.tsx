import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInAsDemoAction } from "@/lib/account/actions";

const people = [
  { role: "member", words: "Mara, a member" },
  { role: "brand", words: "Bruno, who runs a brand" },
  { role: "admin", words: "Ada, an admin" },
] as const;

/** One click for each role, in the demo only. */
export function DemoSignIn({ from }: { from: string | undefined }) {
  return (
    <Card as="section">
      <h2 className="mb-1 text-xl">Look around as somebody else</h2>
      <p className="text-muted mb-4 text-sm leading-6">
        This is a demo: its people are made up, and so is what they do.
      </p>
      <div className="grid gap-3">
        {people.map(({ role, words }) => (
          <ActionForm key={role} action={signInAsDemoAction} label={`Sign in as ${words}`}>
            <input type="hidden" name="role" value={role} />
            {from && <input type="hidden" name="from" value={from} />}
            <SubmitButton look="secondary" wide>
              {words}
            </SubmitButton>
          </ActionForm>
        ))}
      </div>
    </Card>
  );
}
