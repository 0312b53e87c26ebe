const two = (number: number) => String(number).padStart(2, "0");
const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** Seconds as a countdown shows them: `4:05`, `1:02:09`, and days in words, since nobody watches those pass. */
export function leftText(seconds: number): string {
  const [minutes, hours, days] = [60, 3600, 86_400].map((unit) => Math.floor(seconds / unit)) as [
    number,
    number,
    number,
  ];
  if (days > 0) return `${counted(days, "day")} and ${counted(hours - days * 24, "hour")}`;
  const clock = `${two(minutes % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${clock}` : clock.replace(/^0/, "");
}

/** What is read out at that second: little, and seldom. Null for seconds that pass in silence. */
export function spokenLeft(seconds: number): string | null {
  if (seconds === 0) return "It is open.";
  if (seconds === 10) return "It opens in 10 seconds.";
  return [300, 60].includes(seconds) ? `It opens in ${counted(seconds / 60, "minute")}.` : null;
}
