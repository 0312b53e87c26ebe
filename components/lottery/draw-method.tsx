import { Card } from "@/components/ui/card";

/** How a lottery is drawn, to the byte, and what it cannot show. */
export function DrawMethod() {
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">How it is drawn</h2>
      <ol className="grid list-decimal gap-2 pl-5 text-sm leading-6">
        <li>
          When the perk is approved, 32 random bytes are made: the secret. The SHA-256 of these bytes is
          public from then on; nobody can enter before.
        </li>
        <li>When entries end, the ids of all entries are written in small letters and sorted.</li>
        <li>
          The seed is the HMAC-SHA256 under the secret&rsquo;s bytes of these ids with one line feed between
          each two, and none at the end.
        </li>
        <li>Each entry&rsquo;s number is the HMAC-SHA256 under the seed&rsquo;s bytes of its id.</li>
        <li>
          The smallest number comes first. In this order units are offered: one from behind the gate to who
          passes it at that moment, else one of the open pool. Whoever may have none that is left is passed
          over, and what is declined goes to the next.
        </li>
      </ol>
      <h3 className="mt-4 mb-1 text-base">Check it</h3>
      <p className="text-sm leading-6">
        Take the file along and run <code className="font-mono">npx laurel-draw file.json</code> in
        Laurel&rsquo;s source. It shares no code with the site and needs nothing else.
      </p>
      <h3 className="mt-4 mb-1 text-base">What this does not show</h3>
      <p className="text-sm leading-6">
        That every entry is a person. An entry more or fewer changes everybody&rsquo;s place, and who knows
        the secret could try some before entries end. Laurel keeps it sealed until then, and one person has
        one entry.
      </p>
    </Card>
  );
}
