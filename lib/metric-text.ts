/** One number that is watched over time, with its values by label. */
export interface Metric {
  /** As in `laurel_stock_units`; ends with its unit where it has one. */
  readonly name: string;
  readonly help: string;
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

const escaped = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

function line(name: string, labels: Readonly<Record<string, string>>, value: number): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escaped(text)}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${value}`;
}

/** Gauges in Prometheus' text format, version 0.0.4. */
export function metricText(metrics: readonly Metric[]): string {
  return metrics
    .flatMap(({ name, help, values }) => [
      `# HELP ${name} ${help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}`,
      `# TYPE ${name} gauge`,
      ...values.map(({ labels = {}, value }) => line(name, labels, value)),
    ])
    .map((text) => `${text}\n`)
    .join("");
}
