import { listWhole } from "@/lib/network/github/list";
import type { ReadPart } from "@/lib/network/github/reading";
import { each, personShape } from "@/lib/network/github/shapes";

/** With more, their number alone is read: a cursor is to stay small, and reading polite. */
const mostFollows = 1_000;

/**
 * Who began to follow the member (or whom the member began to follow). GitHub does not say since when, so that only who is
 * there now and was not there at the last pass is known to have come in between; it counts from when this pass began. Of
 * those who were there at the first pass nobody knows when they came: they count by their number alone.
 */
function readFollows(list: "followers" | "following"): ReadPart {
  return async function* ({ github, gathering, me, last }, begun) {
    const figure = me[list];
    const { memory } = begun;
    const kept = (ids: number[] | null, mark = memory.marks[list]) => ({
      ...begun,
      memory: { ...memory, [list]: ids, marks: { ...memory.marks, [list]: ids && mark } },
    });
    if (figure > mostFollows) return kept(null);
    const path = `/users/${encodeURIComponent(me.login)}/${list}`;
    const before = last.memory[list];
    const mark = before ? last.memory.marks[list] : undefined;
    const mostPages = 1 + mostFollows / 100;
    const listed = await listWhole(github, path, each(personShape), { figure, mark, mostPages });
    if (typeof listed === "string") return begun;
    const direction = list === "followers" ? "RECEIVED" : "GIVEN";
    for (const person of before ? listed.items : []) {
      if (before?.includes(person.id)) continue;
      gathering.addAct({ direction, kind: "follow", with: person, target: "", at: begun.began });
    }
    const pass = {
      ...kept(
        listed.items.map(({ id }) => id),
        listed.mark,
      ),
      done: listed.items.length,
    };
    yield { pass, total: listed.items.length };
    return pass;
  };
}

export const readFollowers = readFollows("followers");
export const readFollowing = readFollows("following");
