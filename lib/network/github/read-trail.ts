import { pageSize } from "@/lib/network/github/client";
import { newFrom, postsFrom } from "@/lib/network/github/cursor";
import { gatherThread } from "@/lib/network/github/gather-thread";
import type { Reached, ReadPart } from "@/lib/network/github/reading";
import { threadOf } from "@/lib/network/github/thread";
import { queryOf, type TrailName, trails } from "@/lib/network/github/trails";

// The newest: nobody writes more in half a year.
const mostThreads = 2_000;
/** Of how many a pass asks for the whole conversation: with up to three requests each it must end within a day. */
const mostConversations = 300;
/** Threads that are read together, so that a killed reading loses little. */
const chunk = 10;

/**
 * Reads the threads that a search finds, those that changed last first. Goes back in time rather than by pages: what changes
 * meanwhile moves out of a search's pages and would push others past its edges.
 */
export function readTrail(name: TrailName): ReadPart {
  const trail = trails[name];
  return async function* (reading, begun) {
    const { github, me, last, since } = reading;
    const from = trail.isOwn ? postsFrom(begun, since) : newFrom(last, since);
    const seen = new Set<number>();
    let pass: Reached = begun;
    let before = pass.place.before ?? pass.began;
    let total: number | null = null;
    for (let barren = 0; before >= from && barren < 2; ) {
      const found = await github.search(queryOf(trail, me.login, from, before));
      const isShort = !found || found.incomplete_results || pass.done >= mostThreads;
      if (isShort && trail.isOwn) pass = { ...pass, gap: true };
      if (!found || pass.done >= mostThreads) break;
      total ??= pass.done + found.total_count;
      const fresh = found.items.items.filter(({ id }) => !seen.has(id));
      for (let start = 0; start < fresh.length; start += chunk) {
        const some = fresh.slice(start, start + chunk);
        const threads = some.flatMap((item) => threadOf(item, trail.isPull) ?? []);
        const known = await reading.known(threads.map(({ id }) => id));
        for (const thread of threads) {
          const mayAsk = pass.asked < mostConversations;
          const asked = await gatherThread(reading, thread, { known, mayAsk, isWhole: pass.whole });
          if (asked) pass = { ...pass, asked: pass.asked + 1 };
        }
        for (const { id } of some) seen.add(id);
        before = new Date(Math.min(before.getTime(), ...some.map(({ updated_at }) => updated_at.getTime())));
        pass = { ...pass, done: pass.done + some.length, place: { before } };
        yield { pass, total };
      }
      if (found.items.count < pageSize) break;
      barren = fresh.length === 0 ? barren + 1 : 0;
      // A hundred of one second, as when many are closed at once: what more there is of it stays unseen.
      if (barren > 0) before = new Date(before.getTime() - 1000);
    }
    // Gone is what neither this whole pass nor the one before has met: what changes while a pass runs moves past its search, and
    // is met by the next one; and a search that finds nothing for once takes nothing away.
    const passBegan = trail.isOwn && trail.isPull && pass.whole && !pass.gap ? last.wholeAt : null;
    if (passBegan) yield { pass, total, found: { told: { from: since, passBegan } } };
    return pass;
  };
}
