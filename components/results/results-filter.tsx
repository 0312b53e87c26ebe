import type { Route } from "next";
import Form from "next/form";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-look";
import type { Results } from "@/lib/results/queries";
import { isoDay } from "@/lib/results/span";

const box = "border-line-strong bg-card text-ink w-full rounded-lg border px-3 py-2.5 text-base";

function Day({ name, label, day, most }: { name: string; label: string; day: string; most: string }) {
  const id = `results-${name}`;
  return (
    <div className="grid min-w-0 grow basis-36 gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input key={day} id={id} name={name} type="date" defaultValue={day} max={most} className={box} />
    </div>
  );
}

/** Narrows results by days and perk; the choices are the page's address. */
export function ResultsFilter({ path, results, today }: { path: Route; results: Results; today: Date }) {
  const { span, perk, perks } = results;
  return (
    <div data-print="hide">
      <Form action={path} className="flex flex-wrap items-end gap-3" aria-label="Choose days and perk">
        <Day name="from" label="From" day={isoDay(span.from)} most={isoDay(today)} />
        <Day name="to" label="To" day={isoDay(span.to)} most={isoDay(today)} />
        {perks.length > 1 && (
          <div className="grid min-w-0 grow-2 basis-52 gap-1.5">
            <label htmlFor="results-perk" className="text-sm font-medium">
              Perk
            </label>
            <select id="results-perk" name="perk" key={perk} defaultValue={perk ?? ""} className={box}>
              <option value="">All perks</option>
              {perks.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <button type="submit" className={buttonClass("secondary")}>
          Show
        </button>
        <ButtonLink href={path}>All of it</ButtonLink>
      </Form>
    </div>
  );
}
