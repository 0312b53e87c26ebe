import { ButtonLink } from "@/components/ui/button";

const uses = ["hiring", "credit", "insurance", "housing", "who is served first"];

/** What the score must never be used for, and the way in. */
export function Closing() {
  return (
    <section
      aria-labelledby="never"
      className="bg-leaf-soft grid gap-10 rounded-2xl p-6 sm:p-10 lg:grid-cols-2 lg:gap-16"
    >
      <div>
        <h2 id="never" className="text-2xl sm:text-3xl">
          What it may never decide
        </h2>
        <p className="mt-3 leading-7">
          A score about talk says nothing about what a person is worth. Laurel forbids its use for:
        </p>
        <ul className="mt-4 flex flex-wrap gap-2">
          {uses.map((use) => (
            <li key={use} className="border-leaf rounded-full border px-3 py-1 text-sm font-medium">
              {use}
            </li>
          ))}
        </ul>
      </div>
      <div className="lg:border-leaf lg:border-l lg:pl-16">
        <h2 className="text-2xl sm:text-3xl">See your own</h2>
        <p className="mt-3 leading-7">
          An e-mail address is enough to begin. Linking takes a minute, reading a few more. Unlink whenever
          you like: what was read goes with it.
        </p>
        <div className="mt-5 flex flex-wrap gap-3">
          <ButtonLink href="/sign-in?from=%2Flinks" look="primary">
            Link your first account
          </ButtonLink>
          <ButtonLink href="/method">Read the method first</ButtonLink>
        </div>
      </div>
    </section>
  );
}
