import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FoundStore, readInto } from "@/e2e/servers/found-store";
import { liveOn } from "@/e2e/servers/github-lively";
import { type GitHubReader, startGitHubReader } from "@/e2e/servers/github-reader";
import type { WorldBuilder } from "@/e2e/servers/github-world";

let reader: GitHubReader;
let build: WorldBuilder;

beforeAll(async () => {
  reader = await startGitHubReader();
});
afterAll(() => reader.stub.stop());
beforeEach(() => {
  build = reader.clear();
});

const dayMs = 86_400_000;

test("a star that comes while a reading lies cut off is found by the next pass", async () => {
  const { me } = build.world;
  const [ben, cleo] = [build.person("ben"), build.person("cleo")];
  const [first, second] = [build.repository(me, "first"), build.repository(me, "second")];
  for (const work of [first, second]) build.star(work, ben, 5);
  const store = new FoundStore();
  // The profile, and the stars of the first work.
  await readInto(store, reader.adapter, reader.access, { cutAfter: 4 });
  expect(store.engagements).toHaveLength(1);
  build.star(first, cleo, 0);
  await reader.readWell(store);
  expect(store.engagements).toHaveLength(2);
  await reader.readWell(store, { now: () => new Date(Date.now() + dayMs) });
  expect(store.engagements).toHaveLength(3);
});

/** A store of which each state it had can be had again. */
class Kept extends FoundStore {
  readonly #applied: Parameters<FoundStore["apply"]>[] = [];

  override apply(...batch: Parameters<FoundStore["apply"]>): void {
    super.apply(...batch);
    this.#applied.push(batch);
  }

  get batches(): number {
    return this.#applied.length;
  }

  /** As it was after so many batches. */
  after(batches: number): Kept {
    const store = new Kept();
    for (const batch of this.#applied.slice(0, batches)) store.apply(...batch);
    return store;
  }
}

test("cut off after any batch and gone on with, it finds the same as read through", {
  timeout: 120_000,
}, async () => {
  reader.stub.allowances.core.remaining = 1_000_000;
  reader.stub.allowances.search.remaining = 1_000_000;
  async function cutEverywhere(from: Kept, options: { now: () => Date }): Promise<Kept> {
    const through = from.after(from.batches);
    await reader.readWell(through, options);
    expect(through.batches - from.batches).toBeGreaterThan(20);
    for (let cut = from.batches + 1; cut < through.batches; cut += 1) {
      const store = through.after(cut);
      await reader.readWell(store, options);
      expect(store.whole(), `cut off after ${cut}`).toEqual(through.whole());
    }
    return through;
  }

  liveOn(build, 24 * 3, 12);
  const now = new Date();
  const first = await cutEverywhere(new Kept(), { now: () => now });
  // And a later pass, when as much again has happened.
  liveOn(build, -24 * 6, 12);
  const later = await cutEverywhere(first, { now: () => new Date(now.getTime() + 6.5 * dayMs) });
  expect(later.engagements.length).toBeGreaterThan(1.5 * first.engagements.length);
});
