export interface Choice {
  readonly value: string;
  readonly label: string;
}

const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** Every country by its English name, with its ISO 3166-1 alpha-2 code. */
export function countries(): Choice[] {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .flatMap((value) => {
      const label = isCountry(value) && names.of(value);
      return label ? [{ value, label }] : [];
    })
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}

// Names that Unicode knows beside the countries: unions, pseudo-regions, and codes that were replaced by others.
const noCountries = new Set(
  "AC AN BU CP CQ CS DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO RH SU TA TP UK UN VD WK XA XB YD YU ZR ZZ".split(
    " ",
  ),
);

/** Whether this is the alpha-2 code of a country or territory. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || noCountries.has(code)) return false;
  return names.of(code) !== undefined;
}

/** Every time zone that the runtime knows, UTC first. */
export function timeZones(): Choice[] {
  const zones = Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC");
  return ["UTC", ...zones].map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
