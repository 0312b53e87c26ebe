import { groupedCode } from "@/lib/claim/code";

/** The short code of a claim, large enough to read aloud. */
export function PassCode({ code }: { code: string }) {
  return (
    <div className="grid justify-items-center gap-1 text-center">
      <p className="text-sm opacity-80">Or read this code to staff</p>
      <p className="font-mono text-2xl font-semibold tracking-widest sm:text-3xl">{groupedCode(code)}</p>
    </div>
  );
}
