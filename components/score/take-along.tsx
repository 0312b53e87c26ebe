import { Download } from "lucide-react";
import { buttonClass } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { PrintButton } from "@/components/ui/print-button";

/** The ways to have the score outside Laurel, and how to check it there. */
export function TakeAlong() {
  return (
    <Card as="section">
      <h2 className="text-2xl">Take it along, and check it</h2>
      <p className="mt-2 leading-7">
        The export holds everything that the number is made of: each post, each act, how far each person is
        trusted, and every constant of the formula. People are numbered, not named.
      </p>
      <div className="my-4 flex flex-wrap gap-3">
        <a href="/api/score/export" download className={buttonClass("secondary")}>
          <Download aria-hidden className="size-4" />
          Export as JSON
        </a>
        <PrintButton />
      </div>
      <p className="text-sm leading-6">
        To work your score out again yourself, run in a copy of Laurel's source:
      </p>
      <pre className="bg-sunken my-2 overflow-x-auto rounded-lg px-3 py-2 text-sm">
        <code>npx laurel-score FILE</code>
      </pre>
      <p className="text-muted text-sm leading-6">
        The script shares no code with Laurel. It says for each line whether it comes to the same.
      </p>
    </Card>
  );
}
