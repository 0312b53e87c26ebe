/** Which accounts to load what of. */
export interface LoadWindow {
  readonly ids: readonly string[];
  readonly since: Date;
  readonly now: Date;
  /** For each account, by how many milliseconds what it shows is younger to the score than it is: see lib/link/standstill.ts. */
  readonly stills: ReadonlyMap<string, number>;
}
