import { expect, test } from "vitest";
import type { Person } from "@/lib/network/github/shapes";
import { actsInThread, type Happening } from "@/lib/network/github/thread-acts";

const person = (id: number, type = "User"): Person => ({ id, login: `p${id}`, type });
const [me, ben, cleo, robot] = [person(1), person(2), person(3), person(4, "Bot")];

type Told = [kind: Happening["kind"], by: Person];
const happenings = (told: readonly Told[]) =>
  told.map(([kind, by], index): Happening => ({ id: `h${index}`, kind, by, at: new Date(index * 1000) }));

/** Acts as `direction kind with target post`, the shortest that says all. */
function told(author: Person | null, work: string | null, list: readonly Told[]): string[] {
  return actsInThread({ me, thread: "t", author, work }, happenings(list)).map(
    ({ direction, kind, with: { login }, target, post }) =>
      [direction === "GIVEN" ? "to" : "from", login, kind, target, post].filter(Boolean).join(" "),
  );
}

test.each<[string, Person | null, string | null, Told[], string[]]>([
  ["what others say in an own thread is to the member", me, null, [["reply", ben]], ["from p2 reply h0 t"]],
  ["so are reviews", me, "w", [["review", ben]], ["from p2 review h0 t"]],
  [
    "in an own thread the member answers who spoke last",
    me,
    null,
    [
      ["reply", ben],
      ["reply", cleo],
      ["reply", me],
    ],
    ["from p2 reply h0 t", "from p3 reply h1 t", "to p3 reply h2"],
  ],
  [
    "not a machine",
    me,
    null,
    [
      ["reply", ben],
      ["reply", robot],
      ["reply", me],
    ],
    ["from p2 reply h0 t", "from p4 reply h1 t", "to p2 reply h2"],
  ],
  ["and nobody where nobody spoke", me, null, [["reply", me]], []],
  [
    "nobody reviews themselves: it is an answer",
    me,
    null,
    [
      ["review", ben],
      ["review", me],
    ],
    ["from p2 review h0 t", "to p2 reply h1"],
  ],
  [
    "in another's thread the member speaks to whoever opened it",
    ben,
    null,
    [
      ["reply", cleo],
      ["reply", me],
    ],
    ["to p2 reply h1"],
  ],
  ["and reviews them", ben, null, [["review", me]], ["to p2 review h0"]],
  ["nobody, where they left", null, null, [["reply", me]], []],
  ["what others say elsewhere is not the member's", ben, null, [["reply", cleo]], []],
  [
    "in an own repository it is",
    ben,
    "w",
    [
      ["reply", cleo],
      ["review", ben],
    ],
    ["from p3 reply h0 w", "from p2 review h1 w"],
  ],
  [
    "who merges the member's work elsewhere accepts it",
    me,
    null,
    [["accepted", ben]],
    ["from p2 accepted h0 t"],
  ],
  ["in an own repository it is house-keeping", me, "w", [["accepted", ben]], []],
  [
    "merging one's own is nothing",
    me,
    null,
    [
      ["reply", ben],
      ["accepted", me],
    ],
    ["from p2 reply h0 t"],
  ],
  ["merging another's accepts it", ben, "w", [["accepted", me]], ["to p2 accepted h0"]],
  ["others' merging of others' is theirs", ben, "w", [["accepted", cleo]], []],
  [
    "a merge is no word to be answered",
    me,
    null,
    [
      ["reply", ben],
      ["accepted", cleo],
      ["reply", me],
    ],
    ["from p2 reply h0 t", "from p3 accepted h1 t", "to p2 reply h2"],
  ],
])("%s", (_, author, work, list, acts) => {
  expect(told(author, work, list)).toEqual(acts);
});

test("goes by time, in whatever order it was told", () => {
  const list = happenings([
    ["reply", ben],
    ["reply", me],
  ]);
  const scene = { me, thread: "t", author: me, work: null };
  expect(actsInThread(scene, list.toReversed())).toEqual(actsInThread(scene, list));
});
