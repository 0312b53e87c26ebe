import { CopyLine } from "@/components/ui/copy-line";
import { filePath, fileText, recordHost, recordValue } from "@/lib/domain/proof";
import type { DomainView } from "@/lib/domain/queries";

function Places({ domain, token }: { domain: string; token: string }) {
  return (
    <div className="grid gap-6">
      <section className="grid gap-4">
        <div>
          <h3 className="text-base font-semibold">By a DNS record</h3>
          <p className="text-muted mt-1 text-sm leading-6">
            Where the domain's DNS is kept (often with whoever sold it to you), add a record of the type TXT.
            Other records can stay beside it.
          </p>
        </div>
        <CopyLine label="Host name" text={recordHost(domain)} />
        <p className="text-muted -mt-2 text-sm leading-6">
          Some places want only what stands before .{domain} here.
        </p>
        <p className="text-muted -mt-2 text-sm leading-6">
          Type: <span className="text-ink font-mono">TXT</span>
        </p>
        <CopyLine label="Value" text={recordValue(token)} />
      </section>
      <section className="grid gap-4">
        <div>
          <h3 className="text-base font-semibold">Or by a file</h3>
          <p className="text-muted mt-1 text-sm leading-6">
            Let the web server of {domain} answer with this at this address: by HTTPS, as application/json,
            without leading elsewhere.
          </p>
        </div>
        <CopyLine label="Address" text={`https://${domain}${filePath}`} />
        <CopyLine label="Content" text={fileText(token)} />
        <p className="text-muted -mt-2 text-sm leading-6">
          Is there such a file already? Make a list of the tokens: {'["one", "another"]'}.
        </p>
      </section>
    </div>
  );
}

/** Where a domain's token can go, to be copied; folded away once it is there. */
export function TokenPlaces({ view: { domain, token }, folded }: { view: DomainView; folded: boolean }) {
  if (!folded) return <Places domain={domain} token={token} />;
  return (
    <details>
      <summary className="text-leaf min-h-6 cursor-pointer text-sm font-medium">Where the token is</summary>
      <div className="mt-4">
        <Places domain={domain} token={token} />
      </div>
    </details>
  );
}
