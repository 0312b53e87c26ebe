import Form from "next/form";
import { buttonClass } from "@/components/ui/button-look";
import type { PerkFilter } from "@/lib/claim/perk-queries";
import { kindNames } from "@/lib/perk/kinds";

interface Option {
  readonly value: string;
  readonly label: string;
}

function Choice({
  name,
  label,
  all,
  chosen,
  options,
}: {
  name: string;
  label: string;
  all: string;
  chosen: string | null;
  options: readonly Option[];
}) {
  const id = `perks-${name}`;
  return (
    <div className="grid min-w-0 grow basis-40 gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        name={name}
        key={chosen}
        defaultValue={chosen ?? ""}
        className="border-line-strong bg-card text-ink w-full rounded-lg border px-3 py-2.5 text-base"
      >
        <option value="">{all}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

const kinds = Object.entries(kindNames).map(([value, label]) => ({ value, label }));

/** Narrows the marketplace by kind and city; its choices are the page's address. */
export function PerkFilters({ filter, cities }: { filter: PerkFilter; cities: readonly string[] }) {
  return (
    <Form action="/perks" className="flex flex-wrap items-end gap-3" aria-label="Choose perks">
      <Choice name="kind" label="Kind" all="Every kind" chosen={filter.kind} options={kinds} />
      <Choice
        name="city"
        label="City"
        all="Everywhere and online"
        chosen={filter.city}
        options={cities.map((city) => ({ value: city, label: city }))}
      />
      <button type="submit" className={buttonClass("secondary")}>
        Show
      </button>
    </Form>
  );
}
