import Link from "next/link";
import { MethodSection, Rules } from "@/components/score/method-section";

const way = "text-leaf underline underline-offset-4";

/** What somebody can do who thinks that their score is wrong. */
export function MethodAppeal() {
  return (
    <MethodSection id="appeal" title="If it is wrong">
      <Rules>
        <li>
          Work it out again: your{" "}
          <Link href="/score" className={way}>
            score page
          </Link>{" "}
          gives you a file with everything it is made of, and Laurel's source holds a script that shares no
          code with Laurel and computes it from the file:{" "}
          <code className="text-sm">npx laurel-score FILE</code>.
        </li>
        <li>
          Is a post taken for promotion or a repeat? Say so{" "}
          <Link href="/score/posts" className={way}>
            beside its mark
          </Link>
          .
        </li>
        <li>
          Anything else:{" "}
          <Link href="/score/appeal" className={way}>
            appeal the score
          </Link>{" "}
          in your own words.
        </li>
        <li>
          A person decides, not a rule, and answers with reasons, in Laurel and by mail. They see what the
          appeal is about, never your name or your number. If you are right, you are scored anew at once.
        </li>
        <li>The formula is the same for everybody, so no appeal can bend it for one.</li>
      </Rules>
    </MethodSection>
  );
}
